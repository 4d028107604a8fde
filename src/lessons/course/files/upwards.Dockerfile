FROM tools AS build
WORKDIR /src
COPY . .
RUN make

FROM alpine:3.21 AS tools
RUN apk add --no-cache make gcc musl-dev

FROM scratch AS app
COPY --from=build /src/app /app
