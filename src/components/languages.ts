/** What content is written in, whatever the language of the interface. */
export const CHINESE = 'zh-CN';

const TOKEN = /<!--.*?-->|<!doctype[^>]*>|<(script|style|title|textarea)\b.*?<\/\1>|<\/?[a-z][^>]*>|[^<]+/gis;
const VOID = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/i;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** From the first Chinese character to the last, with the numbers and signs that stand at either end. */
const RUN =
  /[\d.,%≥≤>≧≦+\-−×÷=() ]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef](?:.*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?[\d.,%+\-−×÷=()]*/su;

/**
 * A page in another language than Chinese, with its Chinese texts marked as such, so that voices and fonts know: titles,
 * names of offices, targets and workings stay as they were written.
 */
export function withLanguages(html: string): string {
  const tokens = html.match(TOKEN) ?? [];
  const languages: string[] = [];
  const made = tokens.map((token, index) => {
    if (/^<(?:!|script|style|title|textarea)/i.test(token)) return token;
    if (token.startsWith('</')) return close(languages, token);
    if (token.startsWith('<')) return open(languages, token, tokens[index + 1], tokens[index + 2]);
    const marked = tokens[index - 1] !== undefined && languages.at(-1) === CHINESE;
    return marked ? token : token.replace(RUN, wrapped);
  });
  return made.join('');
}

function close(languages: string[], token: string): string {
  languages.pop();
  return token;
}

/** A tag whose only content is a Chinese text takes the mark itself. */
function open(languages: string[], tag: string, text = '', end = ''): string {
  if (VOID.test(tag)) return tag;
  const [, own = languages.at(-1) ?? ''] = / lang="([^"]*)"/.exec(tag) ?? [];
  const whole = own !== CHINESE && end.startsWith('</') && text.trim() !== '' && RUN.exec(text)?.[0] === text.trim();
  languages.push(whole ? CHINESE : own);
  return whole ? tag.replace(/ lang="[^"]*"/, '').replace(/>$/, ` lang="${CHINESE}">`) : tag;
}

function wrapped(run: string): string {
  const [, before = '', text = ''] = /^(\s*)(.*)$/s.exec(run) ?? [];
  return HAN.test(text) ? `${before}<span lang="${CHINESE}">${text}</span>` : run;
}
