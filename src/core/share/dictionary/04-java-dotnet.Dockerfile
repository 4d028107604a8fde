FROM mcr.microsoft.com/dotnet/aspnet:9.0 AS base
WORKDIR /app
EXPOSE 8081
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:9.0-alpine AS build
ARG BUILD_CONFIGURATION=Release
WORKDIR /src
COPY *.sln Directory.Build.props NuGet.config ./
COPY ["src/Api/Api.csproj", "src/Api/"]
RUN dotnet restore "src/Api/Api.csproj" -a $TARGETARCH
RUN dotnet build "Api.csproj" -c $BUILD_CONFIGURATION -o /app/build
RUN dotnet test --no-build --logger trx --results-directory /testresults
FROM build AS publish
RUN dotnet publish "Api.csproj" -c $BUILD_CONFIGURATION -o /app/publish --no-restore --self-contained true -r linux-musl-x64 /p:UseAppHost=false /p:PublishTrimmed=true
FROM mcr.microsoft.com/dotnet/runtime-deps:9.0 AS final
FROM mcr.microsoft.com/dotnet/core/sdk:3.1 AS build-env
FROM microsoft/dotnet:2.2-sdk
ENV ASPNETCORE_URLS=http://+:8080 ASPNETCORE_ENVIRONMENT=Production DOTNET_RUNNING_IN_CONTAINER=true DOTNET_CLI_TELEMETRY_OPTOUT=1
COPY --from=publish /app/publish .
COPY --from=build-env /app/out .
USER $APP_UID
ENTRYPOINT ["dotnet", "Api.dll"]
FROM gradle:8-jdk21 AS gradle
COPY build.gradle.kts settings.gradle.kts gradle.properties gradlew ./
COPY gradle gradle
RUN --mount=type=cache,target=/home/gradle/.gradle ./gradlew clean bootJar --no-daemon -x test
FROM maven:3.9-eclipse-temurin-21-alpine AS maven
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -DskipTests clean package dependency:resolve
RUN mkdir -p target/dependency && (cd target/dependency; jar -xf ../*.jar)
RUN java -Djarmode=layertools -jar application.jar extract --layers --launcher
RUN jlink --add-modules java.base,java.logging,java.naming,java.sql,java.xml,jdk.unsupported --strip-debug --no-man-pages --no-header-files --compress=2 --output /javaruntime
FROM openjdk:8-jdk-alpine
FROM openjdk:17-jdk-slim
FROM eclipse-temurin:21-jre AS jre
ENV JAVA_HOME=/opt/java/openjdk JAVA_OPTS="-XX:MaxRAMPercentage=75.0" JAVA_TOOL_OPTIONS=
COPY --from=extract /app/dependencies/ /app/spring-boot-loader/ /app/snapshot-dependencies/ /app/application/ ./
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar /app.jar"]
FROM tomcat:10-jdk21
COPY --from=maven /app/target/app.war /usr/local/tomcat/webapps/ROOT.war
CMD ["catalina.sh", "run"]
