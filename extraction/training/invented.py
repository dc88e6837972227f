"""Names of people and organisations who do not exist, and of well-known labs and companies beside them."""
import re


def listed(text):
    return [name.strip() for name in re.split(r"[|\n]", text) if name.strip()]


FIRST = listed(
    """
    Ada | Amara | Anders | Aisha | Beatriz | Boris | Carla | Chidi | Chiara | Daniel | Deepa | Dmitri | Elena | Emeka |
    Erik | Fatima | Felix | Fiona | Gabriel | Grace | Hanna | Hiroshi | Hugo | Ines | Ingrid | Ivan | Jamal | Jia |
    Joanna | Jonas | Katrin | Kenji | Kofi | Lars | Leila | Liam | Lin | Lucia | Magnus | Maria | Marta | Mateo | Mei |
    Mina | Mohammed | Naomi | Nadia | Nikhil | Nora | Olga | Oscar | Pablo | Paula | Pedro | Priya | Quentin | Rafael |
    Rajesh | Rosa | Ruth | Samir | Sanne | Sara | Sergei | Shira | Simon | Sofia | Sunil | Tara | Thomas | Tomasz | Uma |
    Valentina | Victor | Wei | Wiebke | Xavier | Yara | Yuki | Yusuf | Zainab | Zoe | Stephen | Michael | Jennifer |
    David | Karen | Mark | Susan | Paul | James | Robert | Linda | Peter | Anne | Julia | Andrew | Kevin | Laura | Brian |
    Rachel | Eric | Helen | Greg | Tim | Ben | Sam | Alex | Chris | Nick | Matt | Tony | Joe
    """
)
LAST = listed(
    """
    Abara | Adeyemi | Albrecht | Alvarez | Andersson | Baumann | Belkacem | Bianchi | Borges | Brandt | Castellanos |
    Chandrasekar | Choi | Costa | Dahl | Dlamini | Dubois | Ekström | Eriksen | Farouk | Ferrari | Fischer | Fontaine |
    Gallagher | Garnier | Grigoryan | Gunnarsson | Haddad | Hagen | Halvorsen | Hayashi | Herrera | Hoffmann | Ibarra |
    Ishikawa | Ivanova | Jansen | Johansson | Kariuki | Kaminski | Kapoor | Keller | Khalil | Kowalczyk | Krause | Lahti |
    Laurent | Lehmann | Lindqvist | Lombardi | Lozano | Mahmoud | Marchetti | Mbeki | McAllister | Menon | Mizuno |
    Moreau | Nakagawa | Navarro | Ndiaye | Nguyen | Novak | Nowak | Obi | Okafor | Olsen | Oyelaran | Pereira | Petrov |
    Popescu | Qureshi | Rahman | Ramaswamy | Reyes | Ricci | Romero | Rossi | Rybak | Sandoval | Santos | Schneider |
    Sharma | Silva | Sokolov | Sorensen | Stein | Suzuki | Tanaka | Teixeira | Tran | Ueda | Vandenberg | Vargas |
    Vasquez | Vega | Virtanen | Vogel | Wagner | Walsh | Weber | Whitfield | Wójcik | Yamada | Yilmaz | Zhang | Zhou |
    Zielinski | Adams | Baker | Barnes | Bennett | Carter | Clark | Cole | Collins | Cooper | Davies | Ellis | Evans |
    Foster | Gray | Green | Harris | Hughes | Hunt | Jackson | King | Lewis | Marsh | Mason | Morgan | Murphy | Parker |
    Price | Reed | Russell | Scott | Shaw | Stone | Taylor | Turner | Ward | Watson | White | Wood | Young | O'Brien |
    O'Neill | van Dijk | de Vries | al-Masri
    """
)
KNOWN = listed(
    """
    OpenAI | Anthropic | Google DeepMind | DeepMind | Meta | xAI | Mistral AI | Mistral | Microsoft | Google | Apple |
    Amazon | Nvidia | Tesla | Cohere | Hugging Face | Stability AI | Perplexity | Character.AI | Inflection AI | Scale AI |
    Databricks | Safe Superintelligence | Thinking Machines Lab | Google Brain | Meta AI | Microsoft Research | Adept |
    Runway | Midjourney | Snowflake | Salesforce | IBM | Intel | AMD | Qualcomm | Samsung | Baidu | Alibaba | Tencent |
    ByteDance | DeepSeek | Moonshot AI | SpaceX | Waymo | Figure AI | Sakana AI | Reka AI | AI21 Labs | Aleph Alpha |
    Black Forest Labs | Poolside | Physical Intelligence | Skild AI | Essential AI | Harvey | Sierra | Glean | Cursor |
    Replit | Securities Commission | Federal Reserve | World Health Organization | Treasury Department |
    European Commission | Home Office | Red Cross | BBC | NASA | Health Department | State Department | Financial Times |
    Ford | Boeing | Disney | Netflix | Starbucks | Goldman Sachs | JPMorgan | Citigroup | HSBC | Barclays | UBS | Toyota |
    Siemens | SAP | Shell | BP | Unilever | Nestlé | Pfizer | Novartis | Airbus | Sony | Nintendo | Oracle | Cisco | Uber |
    Airbnb | Stripe | PayPal | Spotify | Adobe | Dell | HP | Walmart | Target | Nike | Adidas | Porsche | BMW | Renault
    """
)
FORE = listed(
    """
    North | Silver | Blue | Harbor | Granite | Cedar | Summit | Lumen | Vertex | Orbit | Quantum | Pioneer | Atlas |
    Beacon | Crescent | Delta | Ember | Falcon | Helix | Iron | Juniper | Keystone | Liberty | Meridian | Nova | Onyx |
    Pacific | Quarry | Redwood | Sterling | Tidal | Union | Vantage | Willow | Zephyr | Aurora | Bright | Clear |
    Evergreen | First | Golden | Grand | High | Inter | Trans | Omni | Kestrel | Larkspur | Marlow | Penrose | Ashdown |
    Calder
    """
)
AFT = listed(
    """
    Bank | Capital | Energy | Foods | Health | Insurance | Labs | Logistics | Media | Motors | Networks | Partners |
    Pharma | Robotics | Semiconductor | Software | Steel | Systems | Technologies | Therapeutics | Ventures | AI | Group |
    Industries | Airlines | Airways | Studios | Holdings | Financial | Retail | Mining | Analytics | Biosciences | & Co |
    Resources | Telecom | Records | Games | Press
    """
)
PLACE = listed(
    """
    Oslo | Lisbon | Leeds | Ghent | Turin | Malmö | Graz | Boston | Denver | Austin | Perth | Lagos | Nairobi | Quito |
    Bogotá | Hanoi | Osaka | Busan | Delhi | Pune | Cairo | Tunis | Utrecht | Bergen | Tampere | Glasgow | Cardiff |
    Dublin | Toronto | Ohio | Texas | Kerala | Ontario | Wales | Quebec
    """
)
PUBLIC = listed(
    """
    University of {place} | {place} University | {place} City Council | {place} Philharmonic | {place} Museum of Art |
    {place} Business School | {place} Chamber of Commerce | {place} Symphony Orchestra | Bank of {place} |
    {place} Police Department | {place} Public Library | {place} Water Authority | {place} Post | {place} Herald |
    {place} Film Festival | {place} Department of Education | {place} Medical Center | {place} Ministry of Finance |
    {place} Stock Exchange | {place} Transit Authority
    """
)
FAMILY = listed(
    """
    & Sons | Holdings | Brothers | Group | Institute | Foundation | Robotics
    """
)


def person(chance):
    """A full name and its surname."""
    first, last = chance.choice(FIRST), chance.choice(LAST)
    style = chance.random()
    if style < 0.06:
        first += f" {chance.choice('ABCDEFGHJKLMPRSTW')}."
    elif style < 0.09:
        first = f"{chance.choice('ABCDEFGHJKLMPRSTW')}.{chance.choice('ABCDEFGHJKLMPRSTW')}."
    elif style < 0.12:
        first += f"-{chance.choice(FIRST)}"
    return f"{first} {last}", last


def organisation(chance):
    sort = chance.random()
    if sort < 0.4:
        return chance.choice(KNOWN)
    if sort < 0.7:
        return f"{chance.choice(FORE)} {chance.choice(AFT)}"
    if sort < 0.88:
        return chance.choice(PUBLIC).replace("{place}", chance.choice(PLACE))
    return f"{chance.choice(LAST)} {chance.choice(FAMILY)}"
