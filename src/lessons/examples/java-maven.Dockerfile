# syntax=docker/dockerfile:1

# A Java service built by Maven and run on a JRE that holds only the modules it uses.

# deps fetches what pom.xml asks for
FROM maven:3.9-eclipse-temurin-25 AS deps
WORKDIR /build
COPY pom.xml .
RUN --mount=type=cache,target=/root/.m2 mvn -B dependency:go-offline

# build compiles and packs the service
FROM deps AS build
COPY src ./src
RUN --mount=type=cache,target=/root/.m2 mvn -B package -DskipTests

# test runs the unit tests on the same sources
FROM build AS test
RUN --mount=type=cache,target=/root/.m2 mvn -B verify

# layers takes the jar apart: what changes seldom, what changes daily
FROM build AS layers
RUN java -Djarmode=tools -jar target/orders.jar extract --layers --destination /layers

# jre cuts a Java runtime down to what is needed
FROM eclipse-temurin:25-jdk-alpine AS jre
RUN jlink \
    --add-modules java.base,java.desktop,java.instrument,java.management \
    --add-modules java.naming,java.net.http,java.sql,jdk.unsupported \
    --strip-java-debug-attributes --no-man-pages --no-header-files --compress zip-6 --output /jre

# orders runs the service
FROM alpine:3.23 AS orders
RUN adduser -S -D -u 10001 orders
COPY --from=jre /jre /opt/jre
WORKDIR /app
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER orders
EXPOSE 8080
ENTRYPOINT ["/opt/jre/bin/java", "-jar", "orders.jar"]
