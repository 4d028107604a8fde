/** How far from its left edge (px of its own) an element is pointed at, also where a hall shows it larger than it is laid out. */
export function acrossIn(element: HTMLElement, clientX: number): number {
  const { left, width } = element.getBoundingClientRect();
  const larger = element.offsetWidth > 0 ? width / element.offsetWidth : 1;
  return (clientX - left) / larger;
}
