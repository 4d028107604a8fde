import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { later, type Later } from './later.ts';
import { findAgain, lose } from './lost.ts';

export interface NotLoadedProps {
  readonly onRetry: () => void;
  /** Whether the part would lie over the page, and how it would be closed. */
  readonly isOver: boolean;
  readonly onClose: (() => void) | undefined;
}

/** What stands in place of a part that could not be loaded: the page provides it, as it has the words. */
export const NotLoadedContext = createContext<ComponentType<NotLoadedProps>>(() => null);

/** A part, once it is wanted; 'lost' where it could not be loaded. Another part that is asked for again brings it too. */
function useComing<Part>(part: Later<Part>, isWanted: boolean, hasPlace: boolean): Part | 'lost' | undefined {
  const [state, setState] = useState<'coming' | 'come' | 'lost'>('coming');
  useEffect(() => {
    if (!isWanted || state !== 'coming') return undefined;
    let isGone = false;
    part.load().then(
      () => !isGone && setState('come'),
      () => !isGone && setState('lost'),
    );
    return () => {
      isGone = true;
    };
  }, [part, isWanted, state]);
  useEffect(() => {
    return state === 'lost' ? lose(() => setState('coming'), hasPlace) : undefined;
  }, [state, hasPlace]);
  return part.now() ?? (state === 'lost' ? 'lost' : undefined);
}

/** A part without a place of its own, as soon as it is wanted and has come; undefined until then. */
export function useLater<Part>(part: Later<Part>, isWanted = true): Part | undefined {
  const here = useComing(part, isWanted, false);
  return isWanted && here !== 'lost' ? here : undefined;
}

/** What will be wanted at the first press: loaded once the page has come to rest. */
const soon = new Set<() => Promise<unknown>>();

/** Loads all parts that were said to be wanted soon; what fails is tried again when it is shown. */
export async function loadSoon(): Promise<void> {
  await Promise.allSettled([...soon].map((load) => load()));
}

export interface WhenLoaded<Props> {
  /** `now`: at once; `soon`: by `loadSoon`, before it is asked for; else when it is first shown. */
  readonly when?: 'now' | 'soon';
  /** Shown until it has come, and where it does not. */
  readonly meanwhile?: ComponentType<Props>;
  /** For a part that lies over the page: a dialog, what hangs on a button. */
  readonly isOver?: boolean;
  /** For one of several parts that come together: another one says that they have not. */
  readonly isQuiet?: boolean;
}

/**
 * A component whose code is loaded when it is wanted, and that then shows at once. (What is `lazy` React holds back
 * until its fallback has been seen for 300 ms.) Where it cannot be loaded its place says so, and offers to try again.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { when, meanwhile, isOver = false, isQuiet = false }: WhenLoaded<Props> = {},
): (props: Props) => ReactNode {
  const part = later(load);
  if (when === 'soon') soon.add(part.load);
  // What fails is said where it is shown.
  if (when === 'now') part.load().catch(() => undefined);
  return function OnDemand(props: Props) {
    const NotLoaded = useContext(NotLoadedContext);
    const Here = useComing(part, true, true);
    if (Here !== 'lost' && Here !== undefined) return createElement(Here, props);
    const onClose = 'onClose' in props ? (props.onClose as () => void) : undefined;
    return (
      <>
        {Here === 'lost' && !isQuiet && (
          <NotLoaded onRetry={() => void findAgain()} isOver={isOver} onClose={onClose} />
        )}
        {meanwhile !== undefined && createElement(meanwhile, props)}
      </>
    );
  };
}
