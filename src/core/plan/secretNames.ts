const secretWords = new Set([
  'apikey',
  'auth',
  'credential',
  'credentials',
  'key',
  'password',
  'pword',
  'passwd',
  'secret',
  'token',
]);
const harmlessWords = new Set(['public', 'file', 'version']);

/**
 * Whether BuildKit takes a variable of this name for a secret (rule SecretsUsedInArgOrEnv): one of its
 * parts between underscores is a word like `token`, and none says that the value is harmless.
 */
export function isSecretName(name: string): boolean {
  const parts = name.toLowerCase().split('_');
  return parts.some((part) => secretWords.has(part)) && !parts.some((part) => harmlessWords.has(part));
}
