// The page at /: reads the API, follows its stream, adds and deletes watches. Text from outside only ever enters the
// document through textContent, and addresses only through link(), so a hostile story stays words.

const MOST_MOVES = 200;
const MOST_DELIVERIES = 20;
const MOST_WATCHES = 500;
const PAGE_OF_MOVES = 50;
const REFRESH_TIMES_MS = 20_000;
const RECONNECT_MS = 5_000;
const FRESH_MS = 3_000;

const $ = (id) => document.getElementById(id);

// ---- Small helpers ------------------------------------------------------------------------------------------------

/** A copy of a template and its slots by name. */
function stamp(template) {
  const root = $(template).content.firstElementChild.cloneNode(true);
  const slots = {};
  for (const slot of root.querySelectorAll('[data-slot]')) slots[slot.dataset.slot] = slot;
  return { root, slots };
}

function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** Text into a slot; an empty text hides it. */
function put(slot, text) {
  slot.textContent = text ?? '';
  slot.hidden = !text;
}

function icon(root, name) {
  root.querySelector('use').setAttribute('href', `#icon-${name}`);
}

/** A link where the address is plain http or https, else the bare text. */
function link(text, address) {
  const url = absolute(address);
  if (!/^https?:$/.test(url?.protocol)) return document.createTextNode(text);
  const a = element('a', '', text);
  a.href = url.href;
  a.rel = 'noopener noreferrer';
  a.target = '_blank';
  return a;
}

function absolute(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const STEPS_OF_TIME = [[60, 'second'], [60, 'minute'], [24, 'hour'], [7, 'day']];

function ago(instant) {
  let amount = (Date.parse(instant) - Date.now()) / 1000;
  if (amount > -5) return 'just now';
  for (const [most, unit] of STEPS_OF_TIME) {
    if (-amount < most) return relative.format(Math.trunc(amount), unit);
    amount /= most;
  }
  return day.format(new Date(instant));
}

function putTime(slot, instant, words = '') {
  slot.hidden = !instant;
  if (!instant) return;
  slot.dateTime = instant;
  slot.title = words + exact.format(new Date(instant));
  slot.textContent = ago(instant);
}

function duration(millis) {
  if (millis < 1000) return `${millis} ms`;
  if (millis < 60_000) return `${(millis / 1000).toFixed(1)} s`;
  return millis < 3_600_000 ? `${Math.round(millis / 60_000)} min` : `${Math.round(millis / 3_600_000)} h`;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const either = new Intl.ListFormat('en', { type: 'disjunction' });
const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** A reason of a closed list, as one says it. */
const words = (reason) => reason?.replaceAll('_', ' ');

async function call(path, options) {
  const response = await fetch(path, { ...options, headers: { Accept: 'application/json', ...options?.headers } });
  const body = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw Object.assign(new Error(body?.detail || body?.title || response.statusText), { problem: body });
  return body;
}

function report(place, problem, what) {
  put($(place), `${what}: ${problem.message || 'no answer'}.`);
}

// ---- Moves --------------------------------------------------------------------------------------------------------

/** By id: {move, root, slots, deliveries: Map}. Map order is of no meaning; the document's order is what one sees. */
const moves = new Map();
const ICON_OF_TRANSITION = { rumoured: 'rumour' };
const ENDS_WITHOUT_PLACE = new Set(['retires', 'dies']);

const names = (organizations) => list.format(organizations.map((o) => o.name));

function routeWords({ from, to, kind }) {
  if (from.length && to.length) return names(from) === names(to) ? `at ${names(to)}` : `${names(from)} to ${names(to)}`;
  if (to.length) return `to ${names(to)}`;
  return from.length ? `from ${names(from)}` : kind;
}

function route({ from, to, kind }) {
  const before = element('span', 'from', names(from));
  const after = element('span', 'to', names(to));
  const hidden = (word) => element('span', 'unseen', `${word} `);
  const arrow = element('span', 'arrow', '→');
  arrow.setAttribute('aria-hidden', 'true');
  if (from.length && to.length && names(from) === names(to)) return [hidden('at'), after];
  if (from.length && to.length) return [hidden('from'), before, ' ', arrow, ' ', hidden('to'), after];
  if (to.length) return [arrow, ' ', hidden('to'), after];
  if (!from.length) return [];
  if (ENDS_WITHOUT_PLACE.has(kind)) return [hidden('from'), before];
  return [hidden('from'), before, ' ', arrow, ' ', element('span', 'unknown', 'not yet known')];
}

function label(move) {
  if (move.backfill) return 'from the archive';
  return move.candidate ? 'unsure reading, alerts nobody' : '';
}

const TIERS = ['official', 'press', 'aggregator'];

/** The sources as a reader wants them: those that say what stands now first, the closest to the fact before the rest. */
function ranked(move) {
  const rank = (e) => (e.status === move.status ? 0 : 10) + TIERS.indexOf(e.article.source?.tier);
  return [...move.evidence].sort((a, b) => rank(a) - rank(b) || Date.parse(b.seen) - Date.parse(a.seen));
}

function source(evidence, move) {
  const { root, slots } = stamp('source-template');
  const { article } = evidence;
  const outlet = article.source?.name || article.source?.id || 'a source';
  slots.quote.textContent = evidence.quote?.text ?? '';
  if (article.title) {
    slots.outlet.textContent = outlet;
    slots.title.append(link(article.title, article.url));
  } else {
    slots.outlet.append(link(outlet, article.url));
    slots.title.hidden = true;
  }
  put(slots.tier, article.source?.tier === 'press' ? '' : article.source?.tier);
  put(slots.says, evidence.status === move.status ? '' : `says ${evidence.status}`);
  putTime(slots.when, evidence.published, 'Published ');
  return root;
}

function renderMove({ move, root, slots }) {
  root.id = `move-${move.id}`;
  root.dataset.status = move.status;
  root.dataset.revision = move.revision;
  root.classList.toggle('candidate', move.candidate);
  root.classList.toggle('backfill', move.backfill);
  icon(root, move.status);
  put(slots.status, move.status);
  put(slots.kind, move.kind);
  put(slots.confidence, `${Math.round(move.confidence * 100)}% sure`);
  put(slots.label, label(move));
  putTime(slots.when, move.backfill ? move.published : move.seen, move.backfill ? 'Published ' : 'Seen ');
  put(slots.person, move.person.name);
  slots.route.replaceChildren(...route(move));
  put(slots.role, move.role);
  const [first, ...more] = ranked(move).map((evidence) => source(evidence, move));
  slots.lead.replaceChildren(...(first ? [first] : []));
  slots['more-sources'].replaceChildren(...more);
  slots['more-summary'].textContent = `${count(more.length, 'more source')}`;
  slots.more.hidden = more.length === 0;
}

function renderSteps({ slots }, history) {
  const steps = history.filter((step) => step.transition);
  slots.steps.replaceChildren(...steps.map((step) => {
    const { root, slots: inner } = stamp('step-template');
    icon(root, ICON_OF_TRANSITION[step.transition] ?? step.transition);
    inner.transition.textContent = step.transition;
    putTime(inner.when, step.seen, 'Seen ');
    root.title = step.reason ?? '';
    return root;
  }));
  slots.steps.hidden = steps.length < 2;
}

function renderSent({ move, slots, deliveries }) {
  const all = [...deliveries.values()].sort((a, b) => Date.parse(b.queued) - Date.parse(a.queued));
  const open = all.filter((d) => d.outcome !== 'delivered');
  slots['sent-list'].replaceChildren(...all.map((d) => deliveryRow(d, move, false)));
  slots['sent-summary'].textContent = count(all.length, 'delivery', 'deliveries')
    + (open.length ? `, ${open.length} not yet there` : '');
  slots.sent.hidden = all.length === 0;
}

/** The steps a card shows are asked for when it comes into sight, and again when a new revision does. */
const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    target.dataset.inSight = isIntersecting;
    if (isIntersecting) loadSteps(target.id.slice('move-'.length));
  }
}, { rootMargin: '200px' });

async function loadSteps(id) {
  const card = moves.get(id);
  if (!card || card.move.revision < 2 || card.stepsOf === card.move.revision) return;
  card.stepsOf = card.move.revision;
  try {
    renderSteps(card, (await call(`/api/moves/${encodeURIComponent(id)}`)).history ?? []);
  } catch {
    card.stepsOf = 0;
  }
}

/** Shows a move, new or changed. Returns whether it said anything new. */
function showMove(move, place) {
  let card = moves.get(move.id);
  const known = card?.move.revision ?? 0;
  if (!card) {
    card = { ...stamp('move-template'), deliveries: new Map() };
    moves.set(move.id, card);
  }
  if (move.revision > known) {
    card.move = move;
    renderMove(card);
  }
  for (const delivery of move.deliveries ?? []) keepNewer(card.deliveries, delivery);
  renderSent(card);
  if (known === 0) {
    place(card.root);
    sight.observe(card.root);
  } else if (card.root.dataset.inSight === 'true') {
    loadSteps(move.id);
  }
  return move.revision > known;
}

const atEnd = (root) => $('move-list').append(root);
const atStart = (root) => $('move-list').prepend(root);

function liveMove(move) {
  if (!showMove(move, atStart)) return;
  const { root } = moves.get(move.id);
  // Up to where the newest stands, unless somebody is reading further down or in the card itself.
  if (window.scrollY < 300 && !root.matches(':hover, :focus-within') && root.previousElementSibling) atStart(root);
  // Taken off and put on again a frame later, the highlight starts anew; in a hidden tab it waits for the reader.
  root.classList.remove('fresh');
  requestAnimationFrame(() => {
    root.classList.add('fresh');
    setTimeout(() => root.classList.remove('fresh'), FRESH_MS);
  });
  $('announcer').textContent = `${move.person.name}, ${routeWords(move)}: ${move.status}`;
  trimMoves();
  settleMoves();
}

function trimMoves() {
  while (moves.size > MOST_MOVES) {
    const last = $('move-list').lastElementChild;
    sight.unobserve(last);
    last.remove();
    moves.delete(last.id.slice('move-'.length));
  }
}

let older = null;

function settleMoves() {
  const full = moves.size >= MOST_MOVES;
  $('moves-empty').hidden = moves.size > 0;
  $('older').hidden = !older || full;
  $('older-elsewhere').hidden = !full;
}

async function loadMoves(before) {
  try {
    const page = await call(`/api/moves?limit=${PAGE_OF_MOVES}${before ? `&before=${encodeURIComponent(before)}` : ''}`);
    const place = before || moves.size === 0 ? atEnd : inOrder;
    for (const move of page.moves) showMove(move, place);
    if (before || older === null) older = page.next ?? '';
    put($('moves-problem'), '');
    trimMoves();
    settleMoves();
  } catch (problem) {
    report('moves-problem', problem, 'The moves cannot be read just now');
  }
  $('move-list').removeAttribute('aria-busy');
}

/** A move that came while the page looked away stands before the first that is older. */
function inOrder(root) {
  const seen = (node) => Date.parse(moves.get(node.id.slice('move-'.length)).move.seen);
  const mine = seen(root);
  const next = [...$('move-list').children].find((node) => seen(node) < mine);
  next ? next.before(root) : atEnd(root);
}

// ---- Deliveries ---------------------------------------------------------------------------------------------------

const deliveries = new Map();
const OUTCOMES = ['queued', 'sending', 'retrying', 'delivered', 'failed'];

/** The stream and a page may cross; the one further on its way stays. */
function keepNewer(map, delivery) {
  const known = map.get(delivery.id);
  const further = (a, b) => a.attempts - b.attempts || OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome);
  if (!known || further(delivery, known) >= 0) map.set(delivery.id, delivery);
}

function deliveryRow(delivery, move, withMove = true) {
  const { root, slots } = stamp('delivery-template');
  icon(root, delivery.channel);
  root.dataset.outcome = delivery.outcome;
  slots.channel.textContent = `${delivery.channel} `;
  slots.target.textContent = delivery.target;
  slots.outcome.textContent = delivery.outcome;
  slots.outcome.title = words(delivery.lastReason) ?? '';
  slots.move.hidden = !withMove;
  slots.move.textContent = move ? move.person.name : 'a move';
  slots.move.href = move ? `#move-${move.id}` : `/api/moves/${encodeURIComponent(delivery.moveId)}`;
  slots.transition.textContent = delivery.transition;
  slots.detail.textContent = [
    `for “${delivery.watchName}”`,
    delivery.outcome === 'delivered' && delivery.latencyMillis != null && `in ${duration(delivery.latencyMillis)}`,
    delivery.outcome !== 'delivered' && words(delivery.lastReason),
    delivery.attempts > 1 && count(delivery.attempts, 'attempt'),
  ].filter(Boolean).join(' · ');
  putTime(slots.when, delivery.finished ?? delivery.queued);
  return root;
}

function renderDeliveries() {
  const newest = [...deliveries.values()]
    .sort((a, b) => Date.parse(b.queued) - Date.parse(a.queued))
    .slice(0, MOST_DELIVERIES);
  for (const id of [...deliveries.keys()]) if (!newest.some((d) => d.id === id)) deliveries.delete(id);
  $('delivery-list').replaceChildren(...newest.map((d) => deliveryRow(d, moves.get(d.moveId)?.move)));
  $('deliveries-empty').hidden = newest.length > 0;
}

let deliveriesDrawn = false;

function showDelivery(delivery) {
  keepNewer(deliveries, delivery);
  const card = moves.get(delivery.moveId);
  if (card) {
    keepNewer(card.deliveries, delivery);
    renderSent(card);
  }
  if (deliveriesDrawn) return;
  deliveriesDrawn = true;
  requestAnimationFrame(() => {
    deliveriesDrawn = false;
    renderDeliveries();
  });
}

async function loadDeliveries() {
  try {
    const page = await call(`/api/deliveries?limit=${MOST_DELIVERIES}`);
    for (const delivery of page.deliveries) keepNewer(deliveries, delivery);
    renderDeliveries();
  } catch {
    // The connection line says that the service is away; the rows that are there stay.
  }
}

// ---- Watches ------------------------------------------------------------------------------------------------------

function wish({ people, organizations, direction, kinds, leastStatus, words: told }) {
  const parts = [people.length ? either.format(people) : 'anyone'];
  if (organizations.length) {
    const way = { arrivals: 'arriving at', departures: 'leaving', any: 'at' }[direction];
    parts.push(`${way} ${either.format(organizations)}`);
  } else if (direction !== 'any') {
    parts.push(`${direction} only`);
  }
  if (kinds.length) parts.push(either.format(kinds));
  if (told) parts.push(`with ${told}`);
  parts.push(leastStatus === 'rumour' ? 'from the first rumour on' : `once ${leastStatus}`);
  return parts.join(' · ');
}

/** Of a webhook no more than where it is: the rest of its address is often a secret. */
function addressOf(channel) {
  return channel.type === 'email' ? channel.address : (absolute(channel.url)?.origin ?? 'a webhook');
}

function watchRow(watch) {
  const { root, slots } = stamp('watch-template');
  root.dataset.watch = watch.id;
  slots.name.textContent = watch.name;
  slots.wish.textContent = wish(watch);
  slots.channels.textContent = `→ ${watch.channels.map(addressOf).join(', ')}`;
  slots.delete.setAttribute('aria-label', `Delete the watch ${watch.name}`);
  armDelete(slots.delete, watch);
  return root;
}

/** The first press asks, the second deletes; leaving the button takes the question back. */
function armDelete(button, watch) {
  const ask = (asked) => {
    button.dataset.asked = asked;
    button.textContent = asked ? 'Really delete?' : 'Delete';
    button.setAttribute('aria-label', asked ? `Really delete the watch ${watch.name}?` : `Delete the watch ${watch.name}`);
  };
  button.addEventListener('blur', () => ask(false));
  button.addEventListener('click', async () => {
    if (button.dataset.asked !== 'true') return ask(true);
    try {
      await call(`/api/watches/${encodeURIComponent(watch.id)}`, { method: 'DELETE' });
      $('watches').focus({ preventScroll: true });
    } catch (problem) {
      report('watches-problem', problem, 'The watch was not deleted');
    }
    return loadWatches();
  });
}

/** Unchanged watches are left alone, so that a reconnect takes nobody's focus away. */
let watchesShown = '';

async function loadWatches() {
  try {
    const { watches } = await call(`/api/watches?limit=${MOST_WATCHES}`);
    put($('watches-problem'), '');
    $('watches-empty').hidden = watches.length > 0;
    if (JSON.stringify(watches) === watchesShown) return;
    watchesShown = JSON.stringify(watches);
    $('watch-list').replaceChildren(...watches.map(watchRow));
  } catch (problem) {
    report('watches-problem', problem, 'The watches cannot be read just now');
  }
}

// ---- The form -----------------------------------------------------------------------------------------------------

const dialog = $('watch-dialog');
const form = $('watch-form');
const split = (text) => text.split(/[,;\n]/).map((part) => part.trim()).filter(Boolean);

function openForm() {
  clearErrors();
  form.hidden = false;
  $('watch-secret').hidden = true;
  dialog.showModal();
  form.elements.name.focus();
}

function readForm() {
  const data = new FormData(form);
  const text = (name) => data.get(name).trim();
  const channels = [];
  if (text('email')) channels.push({ type: 'email', address: text('email') });
  if (text('webhook')) channels.push({ type: 'webhook', url: text('webhook') });
  return {
    name: text('name'),
    people: split(text('people')),
    organizations: split(text('organizations')),
    direction: data.get('direction'),
    kinds: data.getAll('kinds'),
    leastStatus: data.get('leastStatus'),
    ...(text('words') && { words: text('words') }),
    channels,
  };
}

function clearErrors() {
  put($('watch-form-problem'), '');
  for (const place of form.querySelectorAll('[data-error]')) put(place, '');
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

/** What the page can tell by itself; the service judges the rest. */
function ownErrors(watch) {
  const errors = [];
  if (!watch.name) errors.push(['name', 'Give the watch a name.']);
  if (!watch.channels.length) errors.push(['channels', 'Give an e-mail address, a webhook, or both.']);
  if (!form.elements.email.validity.valid) errors.push(['email', 'This is no e-mail address.']);
  return errors;
}

/** The field of the form that a path of a violation, such as {@code add.watch.channels[0].url}, is about. */
function fieldOf(path, watch) {
  const channel = /channels\[(\d+)]/.exec(path);
  if (channel) return watch.channels[Number(channel[1])]?.type ?? 'channels';
  return path.split('.').map((part) => part.replace(/\[.*/, '')).reverse().find((part) => form.querySelector(`[data-error="${CSS.escape(part)}"]`));
}

function sentence(message) {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function showErrors(errors) {
  for (const [field, message] of errors) {
    const place = field && form.querySelector(`[data-error="${CSS.escape(field)}"]`);
    put(place || $('watch-form-problem'), sentence(message));
    const input = field && form.elements[field];
    if (input instanceof HTMLElement) input.setAttribute('aria-invalid', 'true');
  }
  (form.querySelector('[aria-invalid]') ?? form.elements[errors[0]?.[0] === 'channels' ? 'email' : 'name']).focus();
}

async function submit(event) {
  event.preventDefault();
  clearErrors();
  const watch = readForm();
  const errors = ownErrors(watch);
  if (errors.length) return showErrors(errors);
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  try {
    added(await call('/api/watches', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(watch),
    }));
  } catch (problem) {
    const violations = problem.problem?.violations ?? [];
    const found = violations.map((v) => [fieldOf(v.field ?? v.path ?? '', watch), v.message ?? 'is not right']);
    showErrors(found.length ? found : [[null, `The watch was not added: ${problem.message || 'no answer'}`]]);
  } finally {
    button.disabled = false;
  }
  return undefined;
}

function added(watch) {
  form.reset();
  loadWatches();
  $('announcer').textContent = `The watch ${watch.name} is on`;
  const secret = watch.channels.find((channel) => channel.secret)?.secret;
  if (!secret) return dialog.close();
  form.hidden = true;
  $('watch-secret').hidden = false;
  $('watch-secret-value').textContent = secret;
  return $('watch-secret-value').focus();
}

async function copySecret() {
  await navigator.clipboard.writeText($('watch-secret-value').textContent);
  $('watch-secret-copy').textContent = 'Copied';
}

function forgetSecret() {
  $('watch-secret-value').textContent = '';
  $('watch-secret-copy').textContent = 'Copy';
}

// ---- The stream ---------------------------------------------------------------------------------------------------

function connection(state, words) {
  const line = $('connection');
  if (line.dataset.state === state) return;
  line.dataset.state = state;
  line.textContent = words;
}

function loadAll() {
  return Promise.all([loadMoves(), loadDeliveries(), loadWatches()]).then(renderDeliveries);
}

/** Each opening of the stream, the first too, is followed by a look at what it may have missed. */
function follow() {
  const stream = new EventSource('/api/stream');
  stream.addEventListener('open', () => {
    connection('live', 'Live');
    loadAll();
  });
  stream.addEventListener('move', (event) => liveMove(JSON.parse(event.data)));
  stream.addEventListener('delivery', (event) => showDelivery(JSON.parse(event.data)));
  stream.addEventListener('error', () => {
    connection('lost', 'Reconnecting…');
    if (stream.readyState !== EventSource.CLOSED) return;
    // Refused outright (too many readers, or a proxy's error page): EventSource gives up, we do not.
    stream.close();
    setTimeout(follow, RECONNECT_MS);
  });
}

function refreshTimes() {
  for (const time of document.querySelectorAll('time[datetime]')) time.textContent = ago(time.dateTime);
}

for (const button of document.querySelectorAll('[data-open-watch-form]')) button.addEventListener('click', openForm);
for (const button of dialog.querySelectorAll('[data-close]')) button.addEventListener('click', () => dialog.close());
dialog.addEventListener('close', forgetSecret);
form.addEventListener('submit', submit);
$('watch-secret-copy').addEventListener('click', copySecret);
$('older').addEventListener('click', () => loadMoves(older));
setInterval(refreshTimes, REFRESH_TIMES_MS);
loadAll();
follow();
