import { isList, isMap, toBool, toNumber, toText, type Value } from '#core/builds/hcl/value.ts';

/** Whether so many more steps may be taken; asked before something is made that is larger than what it is made of. */
export type Spend = (steps: number) => boolean;

/** What a function makes of its arguments, none of which is unknown; undefined where it cannot make anything of them. */
export type LibraryFunction = (args: readonly Value[], spend: Spend) => Value | undefined;

/** Functions by name. */
export type Library = Readonly<Record<string, LibraryFunction>>;

/** A function of one text. */
export function ofText(run: (text: string, spend: Spend) => Value | undefined): LibraryFunction {
  return (args, spend) => {
    const text = toText(args[0]);
    return text === undefined || args.length !== 1 ? undefined : run(text, spend);
  };
}

/** A function of texts, so many of them. */
export function ofTexts(
  count: number,
  run: (texts: readonly string[], spend: Spend) => Value | undefined,
): LibraryFunction {
  return (args, spend) => {
    const texts = textsOf(args);
    return texts?.length === count ? run(texts, spend) : undefined;
  };
}

/** A function of numbers: at least `count` of them, and no more unless `hasMore`. */
export function ofNumbers(
  count: number,
  run: (...numbers: number[]) => Value | undefined,
  hasMore = false,
): LibraryFunction {
  return (args) => {
    const numbers = args.flatMap((arg) => toNumber(arg) ?? []);
    const isWhole = numbers.length === args.length && numbers.length >= count;
    return isWhole && (hasMore || numbers.length === count) ? run(...numbers) : undefined;
  };
}

/** A function of truth values. */
export function ofBools(count: number, run: (...bools: boolean[]) => Value): LibraryFunction {
  return (args) => {
    const bools = args.flatMap((arg) => toBool(arg) ?? []);
    return bools.length === args.length && bools.length === count ? run(...bools) : undefined;
  };
}

/** A function of a list, and of what else there is. */
export function ofList(
  run: (list: readonly Value[], rest: readonly Value[], spend: Spend) => Value | undefined,
): LibraryFunction {
  return ([list, ...rest], spend) =>
    list !== undefined && isList(list) ? run(list, rest, spend) : undefined;
}

/** A function of any number of lists. */
export function ofLists(
  run: (lists: readonly (readonly Value[])[], spend: Spend) => Value | undefined,
): LibraryFunction {
  return (args, spend) => (args.length > 0 && args.every(isList) ? run(args, spend) : undefined);
}

/** A function of a map, and of what else there is. */
export function ofMap(
  run: (map: ReadonlyMap<string, Value>, rest: readonly Value[]) => Value | undefined,
): LibraryFunction {
  return ([map, ...rest]) => (map !== undefined && isMap(map) ? run(map, rest) : undefined);
}

/** All of some values as texts; undefined where one is none. */
export function textsOf(values: readonly Value[]): readonly string[] | undefined {
  const texts = values.flatMap((value) => toText(value) ?? []);
  return texts.length === values.length ? texts : undefined;
}
