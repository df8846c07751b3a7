import { identityIn } from '../../domain/identity.ts';
import type { Manifest } from '../../domain/manifest.ts';
import { judge, judgePaper } from '../../domain/verdict.ts';
import type { VerifyText } from '../../i18n/verify-zh.ts';
import { type Answer, answerTo, answerToPaper } from './answer.ts';
import { digestOf } from './digest.ts';

const root = document.querySelector<HTMLElement>('.verify-page');
const files = root?.querySelector<HTMLFormElement>('.verify-files');
const paper = root?.querySelector<HTMLFormElement>('.verify-paper');
const results = root?.querySelector<HTMLElement>('.verdicts');
if (root && files && paper && results) start(root, files, paper, results);

/** Hashes files here and holds them against the published manifest. Without this script the page says how to do that. */
function start(page: HTMLElement, files: HTMLFormElement, paper: HTMLFormElement, results: HTMLElement): void {
  const { manifest: address = '', archive = '/', words = '{}' } = page.dataset;
  const text: Pick<VerifyText, 'kinds' | 'says'> = JSON.parse(words);
  let loading: Promise<Manifest> | undefined;
  const load = () => {
    loading ??= fetch(address, { cache: 'no-cache' }).then((answer) => answer.json());
    // A network that comes back is asked again.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const show = (item: HTMLElement, answer: Answer) => fillIn(item, answer, text, archive);

  const checkFile = async (file: File) => {
    const item = newItem(results, file.name, text.says.working);
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
    if (!bytes) return show(item, { kind: 'failed', text: text.says.unreadable });
    const sha256 = await digestOf(bytes);
    addDigest(item, sha256);
    const manifest = await load().catch(() => undefined);
    if (!manifest) return show(item, { kind: 'failed', text: text.says.noManifest });
    // Its text is not read, only the lines that say what it is; they are ASCII.
    const named = identityIn(new TextDecoder('latin1').decode(bytes));
    const copy = { sha256, ...(named && { id: named.evaluation, ...(named.data && { data: named.data }) }) };
    show(item, answerTo(judge(copy, manifest), manifest, text.says));
  };
  const checkPaper = async (typed: string) => {
    const item = newItem(results, typed, text.says.working);
    const digest = typed.toLowerCase().replace(/[^\da-f]/g, '');
    const manifest = await load().catch(() => undefined);
    if (!manifest) return show(item, { kind: 'failed', text: text.says.noManifest });
    show(item, answerToPaper(judgePaper(digest, manifest), typed, text.says));
  };

  for (const part of [files, paper]) part.hidden = false;
  results.hidden = false;
  files.addEventListener('change', () => {
    const field = files.querySelector('input');
    for (const file of field?.files ?? []) void checkFile(file);
    // The same file can be chosen again after it was changed.
    if (field) field.value = '';
  });
  files.addEventListener('submit', (event) => event.preventDefault());
  paper.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = paper.querySelector('input')?.value.trim();
    if (typed) void checkPaper(typed);
  });
  takeDrops(files, (dropped) => void checkFile(dropped));
}

/** Anywhere on the page: a file that misses the field would be opened in place of the page. */
function takeDrops(area: HTMLElement, take: (file: File) => void): void {
  const mark = (over: boolean) => area.classList.toggle('over', over);
  addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  addEventListener('dragleave', (event) => mark(event.relatedTarget !== null));
  addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    for (const file of event.dataTransfer?.files ?? []) take(file);
  });
}

/** The newest answer comes first. */
function newItem(results: HTMLElement, name: string, working: string): HTMLElement {
  const item = document.createElement('li');
  item.append(element('p', 'verdict-name', name), element('p', 'verdict-text', working));
  results.querySelector('ul')?.prepend(item);
  return item;
}

function addDigest(item: HTMLElement, sha256: string): void {
  item.append(element('p', 'verdict-digest', `SHA-256 ${sha256}`));
}

function fillIn(
  item: HTMLElement,
  { kind, text, id }: Answer,
  words: Pick<VerifyText, 'kinds' | 'says'>,
  archive: string,
): void {
  item.dataset['kind'] = kind;
  item.scrollIntoView({ block: 'nearest' });
  const answer = item.querySelector('.verdict-text');
  answer?.replaceChildren(element('strong', 'verdict-kind', words.kinds[kind]), ` ${text}`);
  if (id === undefined || !answer) return;
  const link = document.createElement('a');
  link.href = `${archive}evaluations/${id}/`;
  link.textContent = words.says.report;
  answer.append(' ', link);
}

function element(tag: 'p' | 'strong', name: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}
