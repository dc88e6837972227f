#!/usr/bin/env python3
"""Writes labelled passages of invented people and moves: grammar.py COUNT [SEED] > grammar.jsonl

A passage is a headline and up to four sentences about one event, put together from the phrases below. Slots:
{P} the mover in full, {p} the surname, {T} the organisation moved to, {F} the one left, {A} the one moved within,
{R} the post, {r} another post, {Q} another person, {q} that surname, {O} another organisation, {N} a nationality or
place, {D} a time, {X} a topic. What a passage labels is what its words name, nothing else.
"""
import json, random, re, sys

FIRST = """Ada Amara Anders Aisha Beatriz Boris Carla Chidi Chiara Daniel Deepa Dmitri Elena Emeka Erik Fatima Felix Fiona Gabriel Grace
Hanna Hiroshi Hugo Ines Ingrid Ivan Jamal Jia Joanna Jonas Katrin Kenji Kofi Lars Leila Liam Lin Lucia Magnus Maria Marta Mateo Mei Mina
Mohammed Naomi Nadia Nikhil Nora Olga Oscar Pablo Paula Pedro Priya Quentin Rafael Rajesh Rosa Ruth Samir Sanne Sara Sergei Shira Simon Sofia
Sunil Tara Thomas Tomasz Uma Valentina Victor Wei Wiebke Xavier Yara Yuki Yusuf Zainab Zoe Stephen Michael Jennifer David Karen Mark Susan Paul
James Robert Linda Peter Anne Julia Andrew Kevin Laura Brian Rachel Eric Helen Greg Tim Ben Sam Alex Chris Nick Matt Tony Joe""".split()
LAST = """Abara Adeyemi Albrecht Alvarez Andersson Baumann Belkacem Bianchi Borges Brandt Castellanos Chandrasekar Choi Costa Dahl Dlamini
Dubois Ekström Eriksen Farouk Ferrari Fischer Fontaine Gallagher Garnier Grigoryan Gunnarsson Haddad Hagen Halvorsen Hayashi Herrera Hoffmann Ibarra
Ishikawa Ivanova Jansen Johansson Kariuki Kaminski Kapoor Keller Khalil Kowalczyk Krause Lahti Laurent Lehmann Lindqvist Lombardi Lozano Mahmoud
Marchetti Mbeki McAllister Menon Mizuno Moreau Nakagawa Navarro Ndiaye Nguyen Novak Nowak Obi Okafor Olsen Oyelaran Pereira Petrov Popescu Qureshi
Rahman Ramaswamy Reyes Ricci Romero Rossi Rybak Sandoval Santos Schneider Sharma Silva Sokolov Sorensen Stein Suzuki Tanaka Teixeira Tran Ueda
Vandenberg Vargas Vasquez Vega Virtanen Vogel Wagner Walsh Weber Whitfield Wójcik Yamada Yilmaz Zhang Zhou Zielinski Adams Baker Barnes Bennett
Carter Clark Cole Collins Cooper Davies Ellis Evans Foster Gray Green Harris Hughes Hunt Jackson King Lewis Marsh Mason Morgan Murphy Parker Price
Reed Russell Scott Shaw Stone Taylor Turner Ward Watson White Wood Young O'Brien O'Neill van Dijk de Vries al-Masri""".replace("van Dijk", "van_Dijk").replace("de Vries", "de_Vries").split()
LABS = """OpenAI|Anthropic|Google DeepMind|DeepMind|Meta|xAI|Mistral AI|Mistral|Microsoft|Google|Apple|Amazon|Nvidia|Tesla|Cohere|Hugging Face|Stability AI|
Perplexity|Character.AI|Inflection AI|Scale AI|Databricks|Safe Superintelligence|Thinking Machines Lab|Google Brain|Meta AI|Microsoft Research|
Adept|Runway|Midjourney|Databricks|Snowflake|Salesforce|IBM|Intel|AMD|Qualcomm|Samsung|Baidu|Alibaba|Tencent|ByteDance|DeepSeek|Moonshot AI|SpaceX|Waymo|Figure AI|
Sakana AI|Reka AI|AI21 Labs|Aleph Alpha|Black Forest Labs|Poolside|Physical Intelligence|Skild AI|Essential AI|Harvey|Sierra|Glean|Cursor|Replit""".replace("\n", "").split("|")
A1 = "North Silver Blue Harbor Granite Cedar Summit Lumen Vertex Orbit Quantum Pioneer Atlas Beacon Crescent Delta Ember Falcon Helix Iron Juniper Keystone Liberty Meridian Nova Onyx Pacific Quarry Redwood Sterling Tidal Union Vantage Willow Zephyr Aurora Bright Clear Evergreen First Golden Grand High Inter Trans Omni Kestrel Larkspur Marlow Penrose Ashdown Calder".split()
A2 = ["Bank", "Capital", "Energy", "Foods", "Health", "Insurance", "Labs", "Logistics", "Media", "Motors", "Networks", "Partners", "Pharma", "Robotics",
      "Semiconductor", "Software", "Steel", "Systems", "Technologies", "Therapeutics", "Ventures", "AI", "Group", "Industries", "Airlines", "Airways", "Studios", "Holdings", "Financial", "Retail", "Mining", "Analytics", "Biosciences", "& Co", "Resources", "Motors", "Telecom", "Records", "Games", "Press"]
CITY = "Oslo Lisbon Leeds Ghent Turin Malmö Graz Boston Denver Austin Perth Lagos Nairobi Quito Bogotá Hanoi Osaka Busan Delhi Pune Cairo Tunis Utrecht Bergen Tampere Glasgow Cardiff Dublin Toronto Ohio Texas Kerala Ontario Wales Quebec".split()
A3 = ["University of {c}", "{c} University", "{c} City Council", "{c} Philharmonic", "{c} Museum of Art", "{c} Business School", "{c} Chamber of Commerce", "{c} Symphony Orchestra", "Bank of {c}",
      "{c} Police Department", "{c} Public Library", "{c} Water Authority", "{c} Post", "{c} Herald", "{c} Film Festival", "{c} Department of Education", "{c} Medical Center", "{c} Ministry of Finance", "{c} Stock Exchange", "{c} Transit Authority"]
A4 = ["Securities Commission", "Federal Reserve", "World Health Organization", "Treasury Department", "European Commission", "Home Office", "Red Cross", "BBC", "NASA", "Health Department", "State Department",
      "Financial Times", "Ford", "Boeing", "Disney", "Netflix", "Starbucks", "Goldman Sachs", "JPMorgan", "Citigroup", "HSBC", "Barclays", "UBS", "Toyota", "Siemens", "SAP", "Shell", "BP", "Unilever", "Nestlé", "Pfizer", "Novartis", "Airbus", "Sony", "Nintendo", "Oracle", "Cisco", "Uber", "Airbnb", "Stripe", "PayPal", "Spotify", "Adobe", "Dell", "HP", "Walmart", "Target", "Nike", "Adidas", "Porsche", "BMW", "Renault"]
ROLES = ["chief executive", "CEO", "chief financial officer", "CFO", "finance chief", "chief technology officer", "CTO", "chief operating officer", "COO", "chief scientist", "president", "chairman", "chairwoman", "chair", "managing director",
         "head of research", "head of safety", "head of alignment", "head of product", "vice president of engineering", "senior vice president", "director of AI", "research scientist", "head of infrastructure", "head of policy", "general counsel",
         "editor-in-chief", "executive editor", "dean", "vice-chancellor", "provost", "principal", "police chief", "superintendent", "commissioner", "governor", "finance minister", "secretary of state", "ambassador to Japan", "artistic director", "curator",
         "chief marketing officer", "chief people officer", "chief revenue officer", "chief product officer", "head of communications", "head of hardware", "lead of the post-training team", "head of robotics", "head of reinforcement learning", "vice chairman", "deputy governor", "director-general", "regional manager", "partner", "chief legal officer",
         "chief information security officer", "country head", "head of sales", "music director", "spokesman", "press secretary", "chief of staff", "national security adviser", "head of Gemini", "head of Siri", "head of design", "interim CEO", "co-head of research"]
BOARD = ["independent director", "non-executive director", "board member", "board observer", "chair of the board", "non-executive chairman", "trustee"]
DAYS = ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "this week", "last week", "today", "late on Sunday", "this month", "in a memo on Friday", "earlier this week"]
SOON = ["next month", "in September", "on January 1", "with immediate effect", "effective May 4", "from the autumn", "next week", "at the end of the year", "in the spring", "starting July 1"]
X = ["reasoning models", "chip design", "payments", "robotics", "cloud infrastructure", "cancer drugs", "electric trucks", "interpretability", "data centres", "video generation", "retail banking", "speech recognition", "the newsroom", "curriculum reform", "supply chains", "consumer hardware", "agents", "inference", "pre-training", "multimodal models"]

def org():
    k = random.random()
    if k < .32: return random.choice(LABS)
    if k < .62: return random.choice(A1) + (random.choice(["", " "]) if random.random() < .12 else " ") + random.choice(A2)
    if k < .78: return random.choice(A3).replace("{c}", random.choice(CITY))
    if k < .92: return random.choice(A4)
    return random.choice(LAST).replace("_", " ") + random.choice([" & Sons", " Holdings", " Brothers", " Group", " Institute", " Foundation", " Robotics"])

def person():
    f, l = random.choice(FIRST), random.choice(LAST).replace("_", " ")
    k = random.random()
    if k < .06: f += " " + random.choice("ABCDEFGHJKLMPRSTW") + "."
    elif k < .09: f = random.choice("ABCDEFGHJKLMPRSTW") + "." + random.choice("ABCDEFGHJKLMPRSTW") + "."
    elif k < .12: f += "-" + random.choice(FIRST)
    return f + " " + l, l

# Headlines and sentences by kind. H: headlines, S: sentences that carry the move, B: sentences that add to it.
G = {}
G["joins"] = dict(H="""{P} joins {T}|{P} joins {T} as {R}|{P} to join {T}|{T} hires {P}|{T} hires {F}'s {P}|{T} hires {P} as {R}|{T} signs {F} veteran {P}|{F}'s {P} joins {T}|{F} {r} {P} joins {T}|{P} leaves {F} for {T}|{P} leaves {F} to join {T}|{P} moves from {F} to {T}|
{P} quits {F} for {T}|{F} loses {P} to {T}|{P} is heading to {T}|From {F} to {T}: {P} changes sides|{T} adds {P} from {F}|{T} recruits {F}'s {P}|{T} brings in {P} as {R}|{T} taps {P} as {R}|{T} taps {F}'s {P} to lead {X}|{T} lands {F} researcher {P}|{T} welcomes {P} as {R}|
{T} picks up {P}, {r} at {F}|Former {F} {r} {P} joins {T}|Ex-{F} {r} {P} lands at {T}|{F} co-founder {P} joins rival {T}|{P}, {r} at {F}, heads to {T}|{P} departs {F} for {T}|{P} swaps {F} for {T}|{T} snags {P} from {F}|Why {P} left {F} for {T}|{F} exodus continues as {P} joins {T}|{T} names {F}'s {P} {R}|{P}: {F} to {T}""",
 S="""{P}, {r} at {F}, has joined {T}.|{P} has joined {T} as {R}, the company said {D}.|{T} has hired {P} as its {R}, it announced {D}.|{P} announced {D} that she is joining {T}.|"I'm excited to share that I have joined {T}," {P} wrote {D}.|{P} left {F} {D} and will join {T} {E}.|{T} said {D} that {P} will come on board as {R} {E}.|
{P} is leaving {F} after {n} years to work on {X} at {T}.|{F}'s {P} will move to {T} {E}.|{P}, who led {X} at {F}, started at {T} {D}.|{P}, formerly {r} at {F}, is now {R} at {T}.|After {n} years at {F}, {P} is off to {T}.|{T} confirmed {D} that it had hired {P} from {F}.|{P} will lead {X} at {T}, according to a post on the company's blog.|
{P} has left {F} and joined {T}, where she will be {R}.|A spokesperson for {T} confirmed that {P} had started as {R}.|{P} said on X that he would begin at {T} {E}.|{P} hat {F} verlassen|{P}, an early employee of {F}, has signed on with {T} to build {X}.|{T} has brought in {P}, previously {r} of {F}, as {R}.|{P} has accepted an offer from {T}, leaving {F}.""")
G["poached"] = dict(H="""{T} poaches {P} from {F}|{T} poaches {F}'s {P}|{T} poaches {F} {r} {P}|{T} lures {P} away from {F}|{T} raids {F} for {P}|{T} steals {P} from {F}|{T} snatches {F}'s {P} in talent war|{F}'s {P} poached by {T}|{T} woos {P} from {F} with huge package|Talent war: {T} poaches {P} of {F}""",
 S="""{T} has poached {P} from {F}.|{T} lured {P} away from {F} to run {X}.|{P}, {r} at {F}, was poached by {T} {D}.|In the latest raid on a rival, {T} took {P} from {F}.|{T} has hired away {F}'s {P}, who ran {X}.|{F} has lost {P} to {T}, which poached him for its {X} team.""")
G["appointed"] = dict(H="""{T} names {P} {R}|{T} names {P} as {R}|{T} appoints {P} {R}|{T} appoints {P} as {R}|{P} named {R} of {T}|{P} appointed {R} at {T}|{P} appointed {R} of {T}|{P} named {T} {R}|{P} is new {R} of {T}|{P} to lead {T}|{P} to be {T}'s next {R}|{T} taps {P} as {R}|{T} taps {P} for {R}|{T} picks {P} as {R}|{T} selects {P} as new {R}|{T} gets new {R}|
{P} takes over as {R} of {T}|{P} takes helm at {T}|{P} succeeds {Q} as {R} of {T}|{P} to succeed {Q} as {T} {R}|{P} replaces {Q} at {T}|{T} replaces {R} {Q} with {P}|{T}: {P} new {R}|{T} turns to {P} as {R}|New {T} {R} {P} promises change|{T} elects {P} {R}|{P} sworn in as {R} of {T}|{P} elected {R} of {T}|{T} hires {F}'s {P} as {R}|{F}'s {P} named {R} of {T}|{T} names {F} veteran {P} {R}""",
 S="""{T} has named {P} as its {R}, effective {E0}.|{T} appointed {P} {R} {D}.|{P} has been appointed {R} of {T}, the board said {D}.|{P} will succeed {Q} as {R} of {T} {E}.|{T} said {D} that {P} would become {R}.|The board of {T} has chosen {P} to replace {Q} as {R}.|{P}, {r} of {F}, will take over as {R} of {T} {E}.|{P} was named {R} of {T} {D}.|{P} was sworn in {D} as {R} of {T}.|
The new {R} of {T} is {P}, who comes from {F}.|{P} takes over from {Q}, who is retiring, as {R} of {T}.|{T} announced the appointment of {P} as {R}.|{P} has been chosen to head {T}.|{T} has a new {R}: {P}.|The appointment of {P} as {R} was approved by the board of {T} {D}.|{P} was confirmed {D} as {R} of {T}.|{P} joins {T} as {R} from {F}, where she was {r}.|{P} assumed the role of {R} at {T} {D}.""")
G["promoted"] = dict(H="""{A} promotes {P} to {R}|{A} promotes {P}|{A} elevates {P} to {R}|{P} promoted to {R} at {A}|{A} moves {P} up to {R}|{A} names insider {P} {R}|{A} lifts {P} to {R}|{A}'s {P} promoted to {R}|{A} makes {P} {R}|{A} ups {P} to {R}""",
 S="""{A} has promoted {P} to {R}.|{P}, who joined {A} {n} years ago as {r}, has been promoted to {R}.|{P} has been elevated to {R} at {A}.|{A} said {D} that {P}, its {r}, would move up to {R}.|{P} steps up from {r} to {R} at {A} {E}.|{A} promoted {P} from {r} to {R}, it said {D}.""")
G["leaves"] = dict(H="""{P} leaves {F}|{P} to leave {F}|{P} quits {F}|{P} quits as {F} {R}|{P} resigns from {F}|{P} resigns as {R} of {F}|{P} steps down as {R} of {F}|{P} steps down as {F} {R}|{F} {R} {P} steps down|{F} {R} {P} to step down|{F} {R} {P} resigns|{F} {R} {P} leaves|{F} ousts {P}|{F} ousts {R} {P}|{F} fires {R} {P}|{F} fires {P}|{P} fired as {R} of {F}|
{P} is out at {F}|{P} out as {F} {R}|{F} parts ways with {R} {P}|{P} departs {F}|{P} exits {F}|{F}'s {P} exits|{F} loses {R} {P}|{P} bows out of {F}|{F} {R} {P} quits over {X}|{P} resigns after scandal at {F}|{F} safety researcher {P} quits|{P}, {R} of {F}, to depart|{F} suspends {R} {P}|{F} dismisses {P}|{P} ousted from {F}|{F} chief {P} resigns""",
 S="""{P} has left {F}.|{P} has resigned as {R} of {F}, the company said {D}.|{P} is stepping down as {R} of {F} {E}.|{F} has fired {P}, its {R}.|{P} said {D} that she was leaving {F} after {n} years.|{P} will leave {F} {E} to pursue other opportunities.|{F} and {P} have parted ways, according to a statement {D}.|{P} announced his resignation from {F} {D}.|"Today is my last day at {F}," {P} wrote {D}.|
{P} was dismissed as {R} of {F} {D}.|The board of {F} removed {P} as {R} {D}.|{P}, {R} of {F}, has quit.|{P} departed {F} {D}, a spokesman confirmed.|{P}, who ran {X} at {F}, is leaving the company.|{F} said its {R}, {P}, would depart {E}.|{P} has handed in her notice at {F}.|{P} resigned {D} following questions over {X} at {F}.""")
G["retires"] = dict(H="""{P} retires from {F}|{P} to retire as {R} of {F}|{F} {R} {P} to retire|{F} {R} {P} retires|{P} to retire after {n} years at {F}|{F}'s {P} announces retirement|{P}, {R} of {F}, retires|{F} veteran {P} calls it a career""",
 S="""{P} will retire as {R} of {F} {E}.|{P} is retiring from {F} after {n} years.|{F} said {D} that {R} {P} would retire {E}.|{P} announced {D} that he will retire as {R} of {F}.|After {n} years, {P} is retiring as {R} of {F}.|{P}, {R} of {F}, has decided to retire.""")
G["returns"] = dict(H="""{P} returns to {T}|{P} returns to {T} as {R}|{P} is back at {T}|{T} brings back {P} as {R}|{T} rehires {P}|{P} goes back to {T} from {F}|{P} rejoins {T}|{P} rejoins {T} after stint at {F}|{P} leaves {F} to return to {T}|{T} welcomes back {P}|Back to {T}: {P} leaves {F}""",
 S="""{P} has returned to {T} as {R}.|{P} is rejoining {T} after {n} years at {F}.|{P}, who left {T} for {F}, is coming back.|{T} has rehired {P}, who had left for {F}.|{P} will go back to {T} {E} as {R}.|{P} is returning to {T}, where she began her career, the company said {D}.|{P} has rejoined {T} from {F}.""")
G["board"] = dict(H="""{P} joins {T} board|{P} joins board of {T}|{T} adds {P} to board|{T} appoints {P} to board of directors|{P} elected to {T} board|{T} names {P} to its board|{T} board gains {P}|{T} taps {P} for board seat|{T} appoints {P} as {B}|{P} named {B} of {T}|{P} steps down from {F} board|{P} leaves board of {F}|{P} quits {F} board""",
 S="""{P} has joined the board of {T}.|{T} has appointed {P} to its board of directors, effective {E0}.|{P} was elected to the board of {T} {D}.|{P} will serve as {B} of {T}.|{T} named {P}, {r} of {O}, to its board {D}.|{P} has resigned from the board of {F}.|{P} is stepping down from the board of {F} {E}.|Shareholders of {T} elected {P} as {B}.""")
G["founds"] = dict(H="""{P} founds {T}|{P} launches {T}|{P} starts {T}|{F}'s {P} leaves to start {T}|{P} leaves {F} to found {T}|Former {F} {r} {P} launches {T}|Ex-{F} {r} {P} founds {T}|{P} quits {F} to launch start-up {T}|{P} unveils new company {T}|{P} starts own venture {T} after leaving {F}|{P} leaves {F} to start own company""",
 S="""{P} has founded {T}, a start-up for {X}.|{P} left {F} {D} to found {T}.|{P}, until recently {r} at {F}, has started a company called {T}.|{P} announced {T}, a new lab for {X}, {D}.|{P} is launching {T} with {Q}.|{P} quit {F} to build his own company, {T}.|{P}'s new company, {T}, came out of stealth {D}.""")
G["dies"] = dict(H="""{F} {R} {P} dies|{P}, {R} of {F}, dies at {a}|{F} {R} {P} dies aged {a}|{F} mourns {R} {P}|{P}, {F} {R}, dead at {a}|{F} {R} {P} killed in crash""",
 S="""{P}, the {R} of {F}, has died aged {a}.|{F} said {D} that its {R}, {P}, had died.|{P}, {R} of {F}, died {D} after a short illness. She was {a}.|{P}, who had led {F} as {R} since 2014, died {D}.""")
WRAP = dict(
 reported=["{S-}, people familiar with the matter said.", "{S-}, according to two people with knowledge of the matter.", "{S-}, the {O} reported {D}.", "{S-}, sources say.", "According to {O}, {S0}", "{S-}, according to an internal memo seen by {O}.", "{S-}, {O} reports, citing unnamed employees.", "{S-}, a person briefed on the move said."],
)
REPH = ["{H}, report says", "{H}, sources say", "{H}: report", "Report: {H}", "{H}, according to {O}", "Exclusive: {H}", "{H}, memo shows", "Exclusive-{H}-sources"]
RUMOUR = dict(join="""{P} in talks to join {T}|{P} could join {T}|{T} in talks to hire {P}|{T} eyes {F}'s {P} as {R}|{P} tipped to become {T} {R}|{P} frontrunner to be {R} of {T}|Will {P} leave {F} for {T}?|{P} weighs move to {T}|{T} wants {P}|{P} said to be considering {T}|{P} rumoured to be joining {T}|{P} may leave {F} for {T}|{T} courts {P}|{P} among candidates for {R} of {T}""",
 leave="""{P} may leave {F}|{P} could step down as {R} of {F}|{F} weighs replacing {R} {P}|{P} considering leaving {F}|{F} {R} {P} under pressure to quit|{P} expected to leave {F}|Is {P} on the way out at {F}?|{F} board discusses ousting {P}|Rumours swirl over {P}'s future at {F}""",
 S_join="""{P} is in talks to join {T}, people familiar with the discussions said.|{T} has approached {P} about becoming {R}.|{P} is being considered as {R} of {T}.|{P} might leave {F} for {T}, though nothing has been signed.|{T} is close to hiring {P}, but no decision has been made.|{P} is seen as the likely next {R} of {T}.""",
 S_leave="""{P} is considering stepping down as {R} of {F}.|{P} could leave {F} within weeks, though no decision has been taken.|The board of {F} has discussed replacing {P}.|Speculation is growing that {P} will leave {F}.|{P} has told friends that he may quit {F}.""")
DENIED = dict(H="""{P} denies leaving {F}|{F} denies {P} is leaving|{P} says he is not leaving {F}|{P} not joining {T}, says {F}|{P} denies move to {T}|{F} dismisses reports that {P} will leave for {T}|{P} rules out leaving {F}|"I'm staying": {P} of {F}|No, {P} is not leaving {F} for {T}|{F} says {P} will stay|{P} turns down {T}|{P} rejects offer from {T}""",
 S="""{P} has denied that he is leaving {F}.|{F} said reports that {P} would join {T} were false.|"I am not going anywhere," {P}, {r} at {F}, wrote {D}.|A spokeswoman for {F} denied that {P} was leaving.|{P} rejected reports of a move to {T}.|{P} turned down an offer from {T} and remains at {F}.""")
AFTER = """{p} previously worked at {O}.|{p} spent {n} years at {O} before that.|{p} holds a doctorate from {O}.|{p} will report to {Q}, {T?}'s {r}.|{p} did not respond to a request for comment.|{Q}, who held the post before, left {D0}.|The company declined to comment.|Shares rose 2 per cent after the news.|
"We are delighted," said {Q}, {r}.|{p}, {a}, began her career at {O}.|The move comes as labs compete for researchers in {X}.|{Q} of {O} called it a surprise.|Earlier this year {O} lost several senior people.|{p} is best known for work on {X}.|{p} wrote on LinkedIn: "Grateful for everything."|The company employs about {k} people.|It is the third senior departure since spring.|
{p} will be based in {c}.|The group has been without a permanent {r} since last year.|{p} takes up the post {E}.|{Q} remains {r}.|No successor has been named.|A search for a successor is under way.|The terms were not disclosed.|{O} was founded in 2016 by {Q}.|Analysts at {O} said the change had been expected.|{p} led the team behind {X}.""".replace("\n", "").split("|")
NEG_H = """{O} launches new model for {X}|{O} and {O2} join forces on {X}|{O} joins {O2} alliance for {X}|{O} acquires {O2} for {k} million|{O} to cut {k} jobs|{O} is hiring a {r}|{Q} joins the cast of new film|{Q} signs for new club on loan|{Q} transfers from {c} United to {c2} City|Coach {Q} leaves {c} Rovers|{Q} wins award for {X}|{Q}: what I learned as {r} of {O}|Interview: {O} {r} {Q} on {X}|
{O} {r} {Q} warns of risks in {X}|{O} {r} {Q} sells shares|{Q} on why {X} matters|{O} raises {k} million, led by {O2}|Judge orders {O} to pay {Q}|{Q}, former {r} of {O}, charged with fraud|Former {O} {r} {Q} writes memoir|{O} {r} {Q} testifies in court|{Q} joins protest against {O}|{O} names new product after founder|{O} appointed contractor for {X}|{O} leaves {c}|{O} retires its oldest model|
{Q} leads {c} Open after first round|{c} beat {c2} in extra time|Five things to know about {X}|How {O} hires engineers|Opinion: {O} should replace its board|{O} profit rises as {r} {Q} stays the course|{Q}, actor in many films, dies at {a}|Striker {Q} joins {c} FC|{Q} named player of the month|{Q} appointed captain of {c}|{Q} named to all-star team|{O} stock jumps after {Q} tweet|Podcast: {Q} of {O} on {X}|{O} app gains {X}|
{Q} to headline festival in {c}|{Q} joins {Q2} on stage in {c}|{O}'s assistant joins {O2}'s phones|{Q} returns to tennis|{Q} retires from football|{Q} steps out in {c} with {Q2}|{O} opens office in {c}|Mayor candidates debate {X}|Senate to vote on {Q} nomination debate|{O} seeks new {r}|Who will be the next {r} of {O}?|{Q} leaves hospital|{Q} quits smoking|{Q} joins club of billionaires|Woman leaves {k}-dollar tip in {c}|
Band {c} Nights announce farewell tour|{Q} signs book deal|{Q} appointed himself judge, says {Q2}|{O} partners with {O2} to train {k} teachers|Review: the new {O} phone|{O} hires {k} engineers in {c}|Deal: save 40% on {O} headphones|Obituary: {Q}, who taught {X} for decades|{Q} elected to hall of fame|{Q} reappears on series finale|{O} researcher {Q} presents {X} at conference|{Q} awarded honorary degree by {O}""".replace("\n", "").split("|")
NEG_S = """{Q}, {r} of {O}, said the results were in line with plans.|{Q}, who joined {O} in 2012, said demand was strong.|{O} said the service would start {E}.|The agreement runs for {n} years.|{Q} scored twice in the second half.|{Q}, a former {r} of {O}, now lectures on {X}.|{O}, led by {r} {Q}, makes tools for {X}.|The film opens {E}.|"We are hiring," {Q} said.|{Q} has been {r} since 2019.|
Thousands of workers left {O} in the past year.|{O} wants to hire a {r} for its {c} office.|{Q} signed a contract until 2028.|The coach praised {Q}.|{Q} currently serves as {r} of {O}.|{Q} stays on as {r}.|The bill was passed {D}.|Police in {c} are investigating.|{O} said {k} people would be affected.|{Q} told {O2} that {X} would change everything.|The team left {c} early.|{Q} left the stage to applause.""".replace("\n", "").split("|")
SPLIT = lambda s: [x.strip() for x in s.replace("\n", "").split("|") if x.strip()]
for k in G:
    G[k] = {a: [x for x in SPLIT(b) if "verlassen" not in x] for a, b in G[k].items()}
RUMOUR = {a: SPLIT(b) for a, b in RUMOUR.items()}
DENIED = {a: SPLIT(b) for a, b in DENIED.items()}

def world():
    P, p = person(); Q, q = person(); Q2, _ = person()
    T, F, O, O2 = org(), org(), org(), org()
    while len({T, F, O, O2}) < 4: T, F, O, O2 = org(), org(), org(), org()
    R, r = random.sample(ROLES, 2)
    n = random.choice("two three four five six seven eight nine ten eleven 12 15 20 25".split())
    return {"P": P, "p": p, "Q": Q, "q": q, "Q2": Q2, "T": T, "T?": random.choice([T, O]), "F": F, "A": T, "O": O, "O2": O2, "R": R, "r": r, "B": random.choice(BOARD), "D": random.choice(DAYS), "D0": "in " + random.choice(["March", "June", "2023", "the summer"]),
            "E": random.choice(SOON), "E0": random.choice(["January 1", "immediately", "May 4", "next month", "July 15"]), "n": n, "a": str(random.randint(38, 91)), "k": str(random.choice([12, 40, 90, 200, 350, 1200, 5000])), "c": random.choice(CITY), "c2": random.choice(CITY), "X": random.choice(X)}

def fill(t, w): return re.sub(r"\{([A-Za-z0-9?]+)\}", lambda m: w[m.group(1)], t)

def cased(h):
    k = random.random()
    if k < .14:
        small = {"of", "to", "as", "for", "and", "at", "in", "on", "the", "a", "from", "with", "by"}
        return " ".join(x if x in small and i else x[:1].upper() + x[1:] for i, x in enumerate(h.split(" ")))
    if k < .16: return h.upper()
    return h

def tail(h, w):
    k = random.random()
    if k < .08: return h + random.choice([" - ", " | ", " – "]) + w["O2"]
    if k < .11: return random.choice(["Breaking: ", "Update: ", "People: ", "UPDATE 1-", "In brief: "]) + h
    return h

def uses(texts, key): return any("{" + key + "}" in t for t in texts)

def move(text, w, used, kind, status):
    named = lambda s: s and s.lower() in text.lower()
    fr, to = [], []
    if uses(used, "A"): fr, to = [w["A"]], [w["A"]]
    if uses(used, "F"): fr = [w["F"]]
    if uses(used, "T"): to = [w["T"]]
    role = w["R"] if uses(used, "R") else w["B"] if uses(used, "B") else ""
    return dict(person=w["P"], person_aliases=[], **{"from": fr, "to": to}, role=role if named(role) else "", kind=kind, status=status)

def surname(t, first):
    """After the first naming, a person goes by the surname."""
    return t.replace("{P}", "{p}") if not first and random.random() < .55 else t

def positive():
    w = world(); kind = random.choices(list(G), [26, 7, 24, 6, 22, 5, 6, 7, 6, 3])[0]; g = G[kind]
    status = random.choices(["confirmed", "reported", "rumour", "denied"], [62, 20, 11, 7])[0]
    h, s = random.choice(g["H"]), random.choice(g["S"])
    if kind == "board":
        out = "{F}" in h
        s = random.choice([x for x in g["S"] if ("{F}" in x) == out])
    if status in ("rumour", "denied") and kind not in ("joins", "leaves", "appointed"): status = "confirmed"
    if status == "rumour":
        side = "leave" if kind == "leaves" else "join"
        h, s = random.choice(RUMOUR[side]), random.choice(RUMOUR["S_" + side])
        if kind == "appointed" and not ("{R}" in h or "{R}" in s): kind = "joins"
        elif kind == "joins" and "{R}" in h: kind = "appointed"
    if status == "denied":
        h, s = random.choice(DENIED["H"]), random.choice(DENIED["S"])
        kind = "joins" if uses([h, s], "T") else "leaves"
    if status == "reported":
        if random.random() < .6:
            x = random.choice(WRAP["reported"])
            s = x.replace("{S-}", s.rstrip(".").replace(", the company said {D}", "").replace(", it announced {D}", "")).replace("{S0}", s) if not s.startswith('"') and "spokes" not in s else s + " The move was first reported by {O}, citing sources."
            if random.random() < .4: h = random.choice(REPH).replace("{H}", h)
        else: h = random.choice(REPH).replace("{H}", h)
    only = random.random()
    used = [h] if only < .18 else [h, s]
    body = [] if only < .18 else [s]
    if len(body) and random.random() < .35 and status == "confirmed":
        s2 = random.choice(g["S"])
        if not ("{T}" in s2 and not uses(used, "T")) and not ("{F}" in s2 and not uses(used, "F")) and not ("{R}" in s2 and not uses(used, "R")) and not ("{B}" in s2 and not uses(used, "B")): body.append(surname(s2, False)); used.append(s2)
    if "{Q}" in "".join(used): w["q"] = w["Q"].split()[-1]
    title = tail(cased(fill(h, w)), w)
    if len(body) and random.random() < .1:  # the headline says little, the sentence all
        used = body[:]; title = random.choice(["A new chapter", "Big change at the top", "People on the move", "{X} shake-up".replace("{X}", w["X"].capitalize()), "An update from our team", "Change at the top", "Welcome aboard", "News in brief"])
        body[0] = body[0].replace("{p}", "{P}")
    else:
        body = [body[0]] + body[1:] if body else []
    extra = random.sample(AFTER, random.randint(0, 3)) if body else []
    text = " ".join(fill(x, w) for x in body + extra)
    if body and random.random() < .12: text = random.choice(["{c} — ", "{c}, Nov 3 (Wire) - ", "", "By {Q2}. "]).replace("{c}", w["c"].upper()).replace("{Q2}", w["Q2"]) + text
    m = move(title + " " + text, w, used, kind, status)
    return title, text, [m]

def negative():
    w = world()
    title = tail(cased(fill(random.choice(NEG_H), w)), w)
    text = " ".join(fill(x, w) for x in random.sample(NEG_S, random.randint(0, 3)))
    return title, text, []

def roundup():
    """Several moves in one passage."""
    ms, parts = [], []
    for _ in range(random.randint(2, 3)):
        w = world(); kind = random.choice(["joins", "appointed", "leaves", "promoted"]); s = random.choice([x for x in G[kind]["S"] if "{Q}" not in x and not x.startswith('"')])
        parts.append(fill(s, w)); ms.append(move(parts[-1], w, [s], kind, "confirmed"))
    return random.choice(["People moves", "On the move: this week's appointments", "Who's going where", "Comings and goings", "Personnel notes", "Movers and shakers"]), " ".join(parts), ms

if __name__ == "__main__":
    random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 7)
    for i in range(int(sys.argv[1])):
        k = random.random()
        title, text, ms = negative() if k < .36 else roundup() if k < .41 else positive()
        print(json.dumps(dict(id=f"g{i}", title=title, text=text, is_move=bool(ms), moves=ms), ensure_ascii=False))
