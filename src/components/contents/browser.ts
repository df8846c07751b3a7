/** Marks in the list of contents where the reader is. Without this script the list is a list of links. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const headings = [...document.querySelectorAll<HTMLElement>('.report-body > :is(h2, h3)')].filter(({ id }) =>
  links.has(id),
);

/** A heading counts once it has passed the upper third of the window. */
function current(): HTMLElement | undefined {
  const line = window.innerHeight / 3;
  return headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
}

function mark(): void {
  const id = current()?.id;
  for (const [target, link] of links) {
    if (target === id) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

if (headings.length > 0) {
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) observer.observe(heading);
  mark();
}
