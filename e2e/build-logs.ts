/** Two stages side by side, and a third that takes from both. */
export const twoSides = `FROM alpine AS left
RUN make left
FROM alpine AS right
RUN make right
FROM scratch
COPY --from=left /l /
COPY --from=right /r /
`;

/** What a build of it printed. */
export const twoSidesLog = `#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 160B done
#1 DONE 0.0s

#2 [left 1/2] FROM docker.io/library/alpine:latest
#2 DONE 0.5s

#3 [left 2/2] RUN make left
#3 0.412 working
#3 DONE 4.0s

#4 [right 2/2] RUN make right
#4 CACHED

#5 [stage-2 1/2] COPY --from=left /l /
#5 DONE 0.1s

#6 [stage-2 2/2] COPY --from=right /r /
#6 DONE 0.1s
`;

/** The same build, failed. */
export const failedLog = `#2 [left 1/2] FROM docker.io/library/alpine:latest
#2 DONE 0.5s

#3 [left 2/2] RUN make left
#3 0.412 no rule
#3 ERROR: process "/bin/sh -c make left" did not complete successfully: exit code: 2

#4 [right 2/2] RUN make right
#4 CANCELED
------
 > [left 2/2] RUN make left:
0.412 no rule
------
Dockerfile:2
--------------------
   1 |     FROM alpine AS left
   2 | >>> RUN make left
--------------------
ERROR: failed to solve: process "/bin/sh -c make left" did not complete successfully: exit code: 2
`;
