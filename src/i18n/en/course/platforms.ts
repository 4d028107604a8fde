export const platforms = {
  'asked.title': 'FROM takes the requested platform',
  'asked.say':
    'Here `--platform linux/arm64` is requested, and the builder itself is `linux/amd64`. Every `FROM` takes the arm64 variant of its image, also in `build`, so the Go compiler is an arm64 program. Where the builder can emulate arm64, lines 4 and 6 run many times slower; where it cannot, they fail.',
  'cross.title': 'Build here what runs there',
  'cross.say':
    '`FROM --platform=$BUILDPLATFORM` takes the variant of the builder instead, and commands run at full speed. But then the compiler has to be told what to compile for. BuildKit keeps that in `TARGETARCH`: `FROM` can use such a name as it is; a stage has to declare it with `ARG` first.',
  'cross.task':
    'Edit the Dockerfile so that `build` runs on the platform of the builder and compiles for the requested one. `runtime` stays as it is.',
  'cross.hint':
    'Line 1: `FROM --platform=$BUILDPLATFORM …`. Above line 6: `ARG TARGETARCH`. In line 6: `GOARCH=$TARGETARCH go build`.',
  'cross.done':
    'Only `runtime` is arm64 now. Its `apk add` is the one command left to emulation: a `COPY` runs no program of the image.',
  'native.title': 'Who runs where',
  'native.say':
    'A stage that starts from another stage runs on the platform of that stage. One that starts from an image takes the requested platform, unless its `FROM` names another.',
  'native.task':
    'Mark every stage whose commands run on the platform of the builder, whatever `--platform` asks for.',
  'native.hint': 'Some say so themselves; one gets it from the stage it starts from.',
  'native.done':
    'Now the graph shows the build for `linux/arm64`: what is marked `linux/amd64` needs no emulation. `build` gets it from `sources`.',
  'twice.title': 'Once, or once per platform',
  'twice.say':
    'For `--platform linux/amd64,linux/arm64` BuildKit makes a graph for each platform, and steps that are equal in both become one. Equal means: the same instruction on the same inputs, and for a `RUN` also the same values of all arguments declared above it.',
  'twice.task': 'Mark every stage with a step that runs twice, once for each of these platforms.',
  'twice.hint': '`sources` knows nothing of the requested platform. Does `zones`?',
  'twice.done':
    '`go build` is told its target, `zones` and `runtime` start from other images. Modules and pages are made once. Time zones are the same everywhere: `zones` could be on `$BUILDPLATFORM` too.',
  'early.title': 'Declared too early',
  'early.say':
    'Here `ARG TARGETARCH` stands right below `FROM`. From there on its value is part of every `RUN`, used or not. A build for two platforms downloads all modules twice.',
  'early.task':
    'Edit the Dockerfile so that `go mod download` runs once for both platforms, and `go build` still once for each.',
  'early.hint': 'Line 2 can stand lower: directly above the first command that needs it.',
  'early.done':
    'Down to `COPY . .` everything is shared again. Only a `RUN` takes in what is declared above it; `COPY` and `WORKDIR` do not.',
  'per-platform.title': 'Each platform takes its own path',
  'per-platform.say':
    '`FROM base-${TARGETARCH}` is another stage for each platform. The graph shows the build for `linux/amd64`; think through the other one before the tool tells you.',
  'per-platform.task': 'Mark every stage that `--platform linux/arm64` builds.',
  'per-platform.hint': 'Begin at `runtime`: which stage is its base then, and what does that one need?',
  'per-platform.done':
    'All but `base-amd64`. In a build for both, each platform takes its own path, and the log says which: `[linux/arm64 base-arm64 …]`.',
  'end.title': 'What to remember',
  'end.say':
    'Put tools on `$BUILDPLATFORM`, tell them `TARGETARCH`, and declare it late. What starts from an image for the requested platform runs once per platform, and under emulation where the builder has a different one. Next: the whole thing.',
};
