import chooseBase from './examples/choose-base.Dockerfile?raw';
import dependencyFactory from './examples/dependency-factory.Dockerfile?raw';
import fullStack from './examples/full-stack.Dockerfile?raw';
import goScratch from './examples/go-scratch.Dockerfile?raw';
import javaMaven from './examples/java-maven.Dockerfile?raw';
import mounts from './examples/mounts.Dockerfile?raw';
import onbuild from './examples/onbuild.Dockerfile?raw';
import platforms from './examples/platforms.Dockerfile?raw';
import pythonWheels from './examples/python-wheels.Dockerfile?raw';
import qualityGate from './examples/quality-gate.Dockerfile?raw';
import spaNginx from './examples/spa-nginx.Dockerfile?raw';
import stagegraph from './examples/stagegraph.Dockerfile?raw';
import toolbox from './examples/toolbox.Dockerfile?raw';
import type { ExampleId } from './exampleIds.ts';
import { openingExample } from './openingExample.ts';

/** A Dockerfile to start from, and how it is opened. */
export interface Example {
  readonly text: string;
  /** "" or left out: the default target. */
  readonly target?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platform?: string;
}

/** All examples; asked for when one is chosen. */
export const examples: Readonly<Record<ExampleId, Example>> = {
  'web-app': openingExample,
  'spa-nginx': { text: spaNginx },
  'python-wheels': { text: pythonWheels },
  'go-scratch': { text: goScratch },
  'java-maven': { text: javaMaven },
  'quality-gate': { text: qualityGate, target: 'gate' },
  'dependency-factory': { text: dependencyFactory },
  mounts: { text: mounts },
  'choose-base': { text: chooseBase },
  platforms: { text: platforms },
  toolbox: { text: toolbox },
  onbuild: { text: onbuild },
  stagegraph: { text: stagegraph },
  'full-stack': { text: fullStack },
};
