import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('cache-unlocked', [
  {
    says: 'sees two steps that nothing keeps apart',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y x\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\n',
    found: ['2: apt /var/cache/apt 4', '4: apt /var/cache/apt 2'],
  },
  {
    says: 'locks every folder of apt in one go',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y x\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\n',
    found: ['2: apt /var/cache/apt 4'],
    fixed:
      'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y x\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\n',
  },
  {
    says: 'keeps still where one step waits for the other',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y x\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y z\nFROM a AS b\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y y\n',
    found: [],
  },
  {
    says: 'keeps still where the caches are locked, private, or two',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y x\nRUN --mount=type=cache,target=/var/cache/apt,id=1 apt-get update && apt-get install -y x\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y y\nRUN --mount=type=cache,target=/var/cache/apt,id=2 apt-get update && apt-get install -y x\nFROM debian:13 AS c\nRUN --mount=type=cache,target=/var/cache/apt,sharing=private apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\nCOPY --from=c y /\n',
    found: [],
  },
  {
    says: 'keeps still about steps that do not run apt, and those of no target',
    file: 'FROM debian:13 AS a\nRUN --mount=type=cache,target=/var/cache/apt ls /var/cache/apt\nFROM debian:13 AS b\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y y\nFROM debian:13\nCOPY --from=a x /\nCOPY --from=b y /\n',
    found: [],
  },
  {
    says: 'sees two steps of Maven, and two of Gradle',
    file: 'FROM a AS x\nRUN --mount=type=cache,target=/root/.m2 mvn package\nFROM a AS y\nRUN --mount=type=cache,target=/root/.m2 ./mvnw verify\nRUN --mount=type=cache,target=/root/.gradle gradle build\nFROM a AS z\nRUN --mount=type=cache,target=/root/.gradle ./gradlew jar\nFROM a\nCOPY --from=x x /\nCOPY --from=y y /\nCOPY --from=z z /\n',
    found: [
      '2: Maven /root/.m2 4',
      '4: Maven /root/.m2 2',
      '5: Gradle /root/.gradle 7',
      '7: Gradle /root/.gradle 5',
    ],
  },
  {
    says: 'sees steps of a target that is not the default one',
    file: 'FROM a AS x\nRUN --mount=type=cache,target=/root/.m2 mvn package\nFROM b AS y\nRUN --mount=type=cache,target=/root/.m2 mvn verify\nFROM a AS all\nCOPY --from=x x /\nCOPY --from=y y /\nFROM a\nRUN z\n',
    found: ['2: Maven /root/.m2 4', '4: Maven /root/.m2 2'],
  },
  {
    says: 'keeps still about tools that share their caches, and targets that have only one of the steps',
    file: 'FROM a AS x\nRUN --mount=type=cache,target=/root/.m2 mvn package\nRUN --mount=type=cache,target=/root/.npm npm ci\nFROM b AS y\nRUN --mount=type=cache,target=/root/.npm npm ci\nRUN --mount=type=cache,target=/root/.m2 mvn verify\nFROM a\nCOPY --from=x x /\n',
    found: [],
  },
]);
