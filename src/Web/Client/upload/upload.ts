// A list on its way over a bad line: in pieces, each from where the last one ended. Without this script the form sends the file at once.
import { element, filled } from "../shared/page";

/** Smaller files go with the form: a piece more or less is no help. */
const small = 256 * 1024;
const piece = 256 * 1024;
const longestWait = 30_000;

interface Answer { here: number; whole: boolean; why: string | null }

const form = element<HTMLFormElement>("bring");
const field = element<HTMLInputElement>("list");
const box = element("sending");
const bar = element<HTMLProgressElement>("sent");
const says = element("sends");
let inPieces = !!globalThis.crypto?.subtle;            // over plain http to another machine a browser reckons no digests
let running = false;

const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
const tell = (word: string, here = 0, all = 0) => { says.textContent = filled(word, megabytes(here), megabytes(all)); bar.value = all ? (100 * here) / all : 0; };

async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

/** Refused for good: signed out, not allowed, or not what was named. */
class Refused extends Error {}

async function post(sha256: string, length: number, at?: number, body?: Blob): Promise<Answer> {
  const query = new URLSearchParams({ sha256, length: String(length), ...(at === undefined ? {} : { at: String(at) }) });
  const token = form.querySelector<HTMLInputElement>("input[name=_form]")!.value;
  const answer = await fetch(`${form.dataset.pieces}?${query}`, { method: "POST", credentials: "same-origin", headers: { "X-Jointly-Form": token, "Content-Type": "application/octet-stream" }, body: body ?? "" });
  if (answer.redirected || (answer.status >= 400 && answer.status < 500 && answer.status !== 409 && answer.status !== 429 && answer.status !== 408)) throw new Refused(String(answer.status));
  if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
  return answer.json();
}

/** Until the line is back: at the latest after a while. */
const pause = (ms: number) => new Promise<void>((go) => {
  const on = () => { clearTimeout(timer); removeEventListener("online", on); go(); };
  const timer = setTimeout(on, ms);
  addEventListener("online", on);
});

async function send(file: File) {
  tell(box.dataset.reads!);
  const sha256 = await digestOf(file);
  let [here, wait] = [0, 1000];
  let known = false;
  for (;;) {
    try {
      const answer: Answer = known ? await post(sha256, file.size, here, file.slice(here, here + piece)) : await post(sha256, file.size);
      [here, known, wait] = [answer.here, true, 1000];
      tell(box.dataset.sent!, here, file.size);
      if (answer.whole) break;
      if (answer.why === "Busy") await pause(wait);
    } catch (wrong) {
      if (wrong instanceof Refused) throw wrong;
      known = false;                                   // how much arrived before the cut is the server's to say
      tell(box.dataset.waits!, here, file.size);
      await pause(wait);
      wait = Math.min(2 * wait, longestWait);
    }
  }
  tell(box.dataset.done!, file.size, file.size);
  for (const [name, value] of [["file", sha256], ["fileName", file.name]]) {
    const hidden = document.createElement("input");
    Object.assign(hidden, { type: "hidden", name, value });
    form.append(hidden);
  }
  field.value = "";
  form.submit();
}

form.addEventListener("submit", (event) => {
  const file = field.files?.[0];
  if (!inPieces || !file || file.size < small) return;
  event.preventDefault();
  if (running) return;
  running = true;
  box.hidden = false;
  send(file).catch(() => { [inPieces, running] = [false, false]; says.textContent = box.dataset.failed!; });
});
