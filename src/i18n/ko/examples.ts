import type { examples as en } from '#i18n/en/examples.ts';
import type { Translation } from '#i18n/format.ts';

export const examples: Translation<typeof en> = {
  'examples.web-app.title': '웹 애플리케이션',
  'examples.web-app.about':
    '한 저장소의 클라이언트와 서버를 나란히 빌드하고, 빌드용 패키지는 이미지에 남기지 않습니다.',
  'examples.spa-nginx.title': 'nginx로 서비스하는 SPA',
  'examples.spa-nginx.about': 'Node.js로 빌드하고 nginx로 서비스합니다. COPY 한 줄로 결과물만 넘깁니다.',
  'examples.python-wheels.title': 'Python wheel',
  'examples.python-wheels.about':
    '한 스테이지에서 wheel을 컴파일하고, 다른 스테이지에서 bind 마운트로 설치합니다.',
  'examples.go-scratch.title': '빈 이미지 위의 Go',
  'examples.go-scratch.about': '정적 바이너리와 인증서, 시간대 정보만 FROM scratch 위에 올립니다.',
  'examples.java-maven.title': 'Java와 Maven',
  'examples.java-maven.about':
    'jar를 변경 빈도별 레이어로 풀고, 필요한 모듈만 담은 Java 런타임에서 실행합니다.',
  'examples.quality-gate.title': '테스트와 린트 스테이지',
  'examples.quality-gate.about':
    '검사 네 개를 동시에 실행합니다. 각각에서 COPY하는 gate는 모두 통과해야 빌드됩니다.',
  'examples.dependency-factory.title': '한 번 설치해 세 서비스에',
  'examples.dependency-factory.about': '워크스페이스를 한 번만 설치하고, 서비스마다 자기 몫만 가져갑니다.',
  'examples.mounts.title': '캐시, 시크릿, SSH 마운트',
  'examples.mounts.about': 'RUN --mount의 다섯 가지 타입. 레이어에는 아무것도 남지 않습니다.',
  'examples.choose-base.title': '빌드 인자로 베이스 고르기',
  'examples.choose-base.about': '변수를 쓴 FROM. FLAVOR로 고르지 않은 스테이지는 빌드하지 않습니다.',
  'examples.platforms.title': '멀티 플랫폼',
  'examples.platforms.about': '빌드하는 머신에서 크로스 컴파일하고, 마지막 스테이지는 TARGETARCH로 고릅니다.',
  'examples.toolbox.title': 'COPY --link 도구 모음',
  'examples.toolbox.about': '서로 순서가 없는 다섯 스테이지의 결과를 이미지에 나란히 쌓습니다.',
  'examples.onbuild.title': 'ONBUILD 템플릿',
  'examples.onbuild.about':
    '템플릿의 스텝을 자식 스테이지가 물려받습니다. 같은 스텝은 BuildKit이 한 번만 빌드합니다.',
  'examples.stagegraph.title': 'Stagegraph 같은 도구',
  'examples.stagegraph.about': '정적 페이지와 검사, 브라우저 테스트. nginx로 서비스하거나 파일로 꺼냅니다.',
  'examples.full-stack.title': '풀스택, 스테이지 열세 개',
  'examples.full-stack.about': '프런트엔드, 백엔드, 데이터베이스를 한 파일에. 프로덕션 타깃이 세 개입니다.',
};
