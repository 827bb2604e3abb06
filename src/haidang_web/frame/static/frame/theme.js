// Before anything is drawn: the theme that was chosen here last time.
try {
  const theme = localStorage.getItem("haidang-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* a browser that keeps nothing shows the machine's own theme */ }
