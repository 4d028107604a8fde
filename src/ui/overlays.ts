/** Whether a popover, a menu or a dialog is open: keys are for it then, and for nothing behind it. */
export function hasOverlay(): boolean {
  return document.querySelector('.sg-popover, .sg-dialog') !== null;
}
