const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const byHistory = 'docker history --no-trunc --human=false --format json IMAGE';

/** How large layers are, on the page and on the command line. */
export const sizes = {
  name: 'Sizes',
  layer: 'Layer',
  remove: 'Remove the sizes',
  taken: ({ name }: { name: string }) => `Sizes of ${name} are shown.`,
  swap: 'Swap before and after',
  'before-after': ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
  'too-large':
    'This file is too large to show this here. For large files use the command line: stagegraph --sizes.',
  'column.instruction': 'Instruction',
  'column.stage': 'Stage',
  'column.bytes': 'Size',
  'column.before': 'Before',
  'column.place': 'Where',
  'form.history': 'docker history',
  'form.inspect': 'docker image inspect',
  'form.manifest': 'the image manifest',
  'form.dive': 'dive',
  'form.record': 'the build record',
  'measure.unpacked': 'unpacked layers',
  'measure.compressed': 'compressed layers, as they are pulled',
  'measure.stored': 'as the image is stored on the host',
  title: ({ form, measure }: { form: string; measure: string }) => `Sizes from ${form}: ${measure}`,

  'part.base': 'base image',
  'part.instructions': 'instructions',
  'part.unplaced': 'layers of no instruction here',
  'part.image': 'image',
  'part.left': 'left in build stages',
  total: ({ total }: { total: string }) => `Image: ${total}`,
  left: ({ bytes }: { bytes: string }) => `Left in build stages: ${bytes}`,
  'at-least': ({ bytes }: { bytes: string }) => `at least ${bytes}`,
  change: ({ before, after, by }: { before: string; after: string; by: 'less' | 'more' | 'same' }) =>
    by === 'same' ? `As large as before: ${after}` : `Before ${before}, now ${after}`,
  'change-by': ({ difference, by }: { difference: string; by: 'less' | 'more' }) => `${difference} ${by}`,
  was: ({ before }: { before: string }) => `was ${before}`,
  unknown: 'unknown',
  'of-unknown': ({ count }: { count: number }) => `${plural(count, 'layer', 'layers')} of unknown size`,
  'in-image': 'In the image',
  'place.image': 'in the image',
  behind: 'Left in build stages',
  'base-image': 'base image',
  stages: 'By stage',
  line: ({ line }: { line: number }) => `line ${line}`,

  'note.partly':
    'Some layers and instructions do not fit each other: the image was built from another version of this file.',
  'note.order':
    'A manifest names no instruction: the last layers are those of the last instructions, if the image was built from this file.',
  'note.inspect': `docker image inspect measures the image as a whole. Its layers are in ${byHistory}`,
  'note.mixed':
    'BuildKit mixed up the history entries of stages on the same base, so docker shows sizes beside the wrong instructions. Only the whole image is certain.',
  'note.left-unknown':
    'What stayed in build stages was not measured. A build record tells it, or the history of an image built with --target.',
  'note.unknown-layers': ({ count }: { count: number }) =>
    `The builder did not keep the size of ${plural(count, 'layer', 'layers')}.`,
  'note.rounded': 'Rounded to three digits; --human=false has the exact bytes.',

  'problem.sizes-empty': 'There is nothing in it.',
  'problem.sizes-unknown': `Not the output of docker history, docker image inspect, imagetools inspect --raw or dive --json. Try ${byHistory}`,
  'problem.sizes-damaged': ({ line }: { line: number }) =>
    `It is cut or changed: line ${line} is no longer what docker printed.`,
  'problem.sizes-too-large': ({ limit }: { limit: number }) => `It is larger than ${limit} MB.`,
  'problem.sizes-table': `The table of docker history is cut to fit the screen. Use ${byHistory}`,
  'problem.sizes-config': `The config of an image has no sizes. Use ${byHistory}`,
  'problem.sizes-index': ({ platforms }: { platforms: string }) =>
    `An index of several platforms${platforms === '' ? '' : ` (${platforms})`} has no layers. Inspect the manifest of one of them by its digest: docker buildx imagetools inspect --raw IMAGE@sha256:…`,
  'problem.sizes-attestation': 'An attestation, not an image: inspect the manifest of the image itself.',
  'problem.sizes-schema-1': 'A manifest of the first version has no sizes.',
  'problem.sizes-several': ({ count }: { count: number }) =>
    `There are ${count} images in it. Inspect one at a time.`,
  'problem.sizes-no-layers': 'There is no layer in it.',
  'problem.sizes-too-many-layers': ({ limit }: { limit: number }) =>
    `There are more than ${limit} layers in it.`,

  'problem.sizes-no-build': 'BuildKit does not build this file, so there is nothing to lay sizes on.',
  'problem.sizes-other-image':
    'The history of another image: fewer than half of the instructions of this target are in it.',
  'problem.sizes-other-target': ({ target }: { target: string }) =>
    `This is the image of another target: choose ${target}.`,
  'problem.sizes-other-builder':
    'The image was not built by BuildKit, and other builders note their instructions in another way.',
  'problem.sizes-other-platform': ({ platforms }: { platforms: string }) =>
    `The image is for another platform: ${platforms}.`,
  'problem.sizes-too-few-layers': ({ layers, instructions }: { layers: number; instructions: number }) =>
    `Another image: it has ${plural(layers, 'layer', 'layers')}, and ${plural(instructions, 'instruction makes one', 'instructions make one')} on top of the base image.`,
  'problem.sizes-too-many': ({ layers, instructions }: { layers: number; instructions: number }) =>
    `Another image: it has ${plural(layers, 'layer', 'layers')}, and on scratch ${plural(instructions, 'instruction makes one', 'instructions make one')}.`,
  'problem.sizes-none-recorded':
    'There are no sizes in this build record: the docker driver does not keep them. A docker-container builder does.',
  'problem.sizes-other-record': 'The build record of another Dockerfile.',
  'problem.sizes-other-measure': ({ before, after }: { before: string; after: string }) =>
    `Not comparable: before ${before}, now ${after}.`,
};
