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
import webApp from './examples/web-app.Dockerfile?raw';

/** A Dockerfile to start from, and how it is opened. */
export interface Example {
  /** Also the name of its file; title and description are the messages `examples.<id>.title` and `.about`. */
  readonly id: string;
  readonly text: string;
  /** "" or left out: the default target. */
  readonly target?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platform?: string;
}

/** In the order of the menu: the first is what the page opens on, then from small to large. */
export const examples = [
  { id: 'web-app', text: webApp },
  { id: 'spa-nginx', text: spaNginx },
  { id: 'python-wheels', text: pythonWheels },
  { id: 'go-scratch', text: goScratch },
  { id: 'java-maven', text: javaMaven },
  { id: 'quality-gate', text: qualityGate, target: 'gate' },
  { id: 'dependency-factory', text: dependencyFactory },
  { id: 'mounts', text: mounts },
  { id: 'choose-base', text: chooseBase },
  { id: 'platforms', text: platforms },
  { id: 'toolbox', text: toolbox },
  { id: 'onbuild', text: onbuild },
  { id: 'stagegraph', text: stagegraph },
  { id: 'full-stack', text: fullStack },
] as const satisfies readonly Example[];

export type ExampleId = (typeof examples)[number]['id'];
