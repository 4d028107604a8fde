/** What the reader passes to `docker build` besides the file and the target. */
export interface BuildOptions {
  /** `--build-arg NAME=value`. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** `--platform`, one platform; the default is the build platform. */
  readonly platform: string;
  /** Platform of the builder itself. */
  readonly buildPlatform: string;
  /** `--build-context name=value`. */
  readonly contexts: Readonly<Record<string, string>>;
  /**
   * ONBUILD triggers of base images, by normalised reference (`docker.io/library/node:20-onbuild`). Only the
   * image itself knows them, or the log of a build (R1.8).
   */
  readonly imageTriggers?: Readonly<Record<string, readonly string[]>>;
}

/** Where files come from. */
export type Source =
  | { readonly kind: 'stage'; readonly stage: number }
  /** `ref` is normalised (`docker.io/library/alpine:latest`). */
  | { readonly kind: 'image'; readonly ref: string }
  | { readonly kind: 'scratch' }
  | { readonly kind: 'context' }
  /** `value` is what `--build-context` gives in place of the image of this name. */
  | { readonly kind: 'named-context'; readonly name: string; readonly value: string }
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'git'; readonly url: string }
  /** A reference that leads nowhere; `problems` of the graph says why. */
  | { readonly kind: 'unresolved'; readonly text: string };
