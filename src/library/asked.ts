/** What is asked of a Dockerfile: what one passes to `docker build`, and in which language it is answered. */
export interface DockerfileOptions {
  /** `--target`: the name or the number of a stage. Left out or "": the last stage. */
  readonly target?: string;
  /** `--build-arg`. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** `--build-context`. */
  readonly buildContexts?: Readonly<Record<string, string>>;
  /** `--platform`, one of them. Left out: linux/amd64, which is the builder's own platform always. */
  readonly platform?: string;
  /** Name of the file in what is said about it. Left out: Dockerfile. */
  readonly file?: string;
  /** Language of messages and labels. Left out: en. Names of rules are the same in both, as is BuildKit's own wording. */
  readonly language?: 'en' | 'ko';
}
