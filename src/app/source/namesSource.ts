/** Whether a fragment names where the Dockerfile is, rather than holding it. */
export function namesSource(fragment: string): boolean {
  return /(?:^|&)(?:amp;)?src=/.test(fragment) && !/(?:^|&)text=/.test(fragment);
}
