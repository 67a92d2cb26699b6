// A page about work that goes on looks again by itself until the work is done.
export function watchWork() {
  const going = document.querySelector("[data-reload]");
  if (going) {
    setTimeout(() => location.reload(), Number(going.dataset.reload));
  }
}
