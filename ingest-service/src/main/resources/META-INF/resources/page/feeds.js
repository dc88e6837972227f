// What the pages of the feeds do beyond being read: they renew themselves while nobody is busy with them, and an import shows how far
// it is. Text enters the document through textContent only.

const LEAST_SECONDS = 5;
const LOOK_AGAIN_MS = 700;
const MOST_FAILURES = 20;

/** Whether somebody reads, types or has something open that a new page would take away. */
function isBusy() {
  const typing = document.activeElement?.matches('input, select, textarea, button, summary');
  const changed = [...document.querySelectorAll('input:not([type=hidden]), select')].some(
    (field) => field.type === 'checkbox' ? field.checked !== field.defaultChecked
      : field.tagName === 'SELECT' ? [...field.options].some((o) => o.selected !== o.defaultSelected) && field.selectedIndex > 0
        : field.value !== field.defaultValue);
  const open = document.querySelector('details[open]');
  return typing || changed || open || document.hidden || String(getSelection()).length > 0;
}

function renew(seconds) {
  setInterval(() => {
    if (!isBusy()) location.reload();
  }, Math.max(LEAST_SECONDS, seconds) * 1000);
}

/** The words said after a form was sent are said once. */
function forgetSaid() {
  const address = new URL(location);
  address.searchParams.delete('said');
  if (address.href !== location.href) history.replaceState(null, '', address);
}

async function follow(id) {
  const place = (name) => document.getElementById(`job-${name}`);
  let failures = 0;
  while (failures < MOST_FAILURES) {
    try {
      const response = await fetch(`/feeds/imports/${encodeURIComponent(id)}?limit=1`);
      if (!response.ok) throw new Error(response.statusText);
      const job = await response.json();
      place('progress').value = job.done;
      for (const name of ['done', 'added', 'known', 'refused']) place(name).textContent = job[name];
      if (job.finished) return location.reload();
      failures = 0;
    } catch {
      failures += 1;
    }
    await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS));
  }
  place('state').textContent = 'The service does not answer. The import goes on when it does.';
  return undefined;
}

const { refresh, import: job, finished } = document.body.dataset;
forgetSaid();
if (refresh) renew(Number(refresh));
if (job && finished === undefined) follow(job);
