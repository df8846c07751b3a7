// Before the first paint: the reader's choice of light or dark, kept in this browser only.
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
})();
