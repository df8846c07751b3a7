// Before the first paint: the reader's choice of light or dark, kept in this browser only. And where the archive is read
// from a folder, or from a storage that knows files alone: links to the pages themselves instead of their folders.
(() => {
  const root = document.documentElement;
  const kept = () => {
    try {
      return localStorage.getItem('jiping-theme') ?? 'auto';
    } catch {
      return 'auto';
    }
  };
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  apply(kept());
  addEventListener('DOMContentLoaded', () => {
    const select = document.querySelector('.theme select');
    if (!select) return;
    select.closest('.theme').hidden = false;
    select.value = kept();
    select.addEventListener('change', () => {
      apply(select.value);
      try {
        localStorage.setItem('jiping-theme', select.value);
      } catch {
        // A browser without storage forgets the choice with the page.
      }
    });
  });
  if (location.protocol !== 'file:' && !location.pathname.endsWith('/index.html')) return;
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (link) link.pathname = link.pathname.replace(/\/$/, '/index.html');
  });
  addEventListener('submit', ({ target }) => {
    target.action = target.action.replace(/\/$/, '/index.html');
  });
})();
