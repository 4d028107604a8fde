import { onDemand } from '#ui/onDemand.tsx';

/** What is said of a context that another build makes: loaded with the first that there is. */
export const ContextBuild = onDemand(async () => (await import('./ContextBuild.tsx')).ContextBuild);
