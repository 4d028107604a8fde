# NOTE: this stage is only used to build the documentation and is not included in the final image, so that it stays small.
# TODO: remove this workaround when the following issue is fixed upstream, see https://github.com/
# We need to do this because the environment variables are not available when the command is run, otherwise it doesn't work.
# This file is generated automatically, don't edit it directly. Make sure that changes should be made before other steps.
# Download and extract the source code of the latest stable release, then compile it with the default options.
# Copy only the files which are required by the application first, to avoid invalidating the cache every time.
# Use a multi-stage build to reduce the size of the resulting image. Set the user to run as non-root for security.
# You may override these with --build-arg, e.g. for a custom version, a specific platform or architecture.
# Create a directory for the runtime dependencies, update permissions, add users. Clean up temporary files.
# Unless specified, the same settings are applied to all services; for more information about how they are configured, please refer to the official docs.
# Expose the port on which the server listens, start the main process. Enable debug mode, verbose output, additional features.
# Licensed under the MIT license, on an "AS IS" basis, WITHOUT WARRANTIES; see the LICENSE file.
# Usage: docker buildx build --platform linux/amd64,linux/arm64,linux/arm/v7,linux/s390x,linux/ppc64le,linux/riscv64 -t registry.example.com/image:tag --load --push .
