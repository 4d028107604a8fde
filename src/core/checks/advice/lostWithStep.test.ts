import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('lost-with-step', [
  {
    says: 'sees a directory that the next step does not have',
    file: 'FROM a\nRUN cd /app\nRUN make\n',
    found: ['2: cd WORKDIR'],
    fixed: 'FROM a\nWORKDIR /app\nRUN make\n',
  },
  {
    says: 'sees a variable',
    file: 'FROM a\nRUN export MODE=test\n',
    found: ['2: export ENV'],
    fixed: 'FROM a\nENV MODE=test\n',
  },
  {
    says: 'sees an environment, and several in one',
    file: 'FROM a\nRUN . venv/bin/activate\nRUN cd $DIR && export X="a b"\n',
    found: ['2: . venv/bin/activate ', '3: cd WORKDIR'],
    fixed: 'no fix',
  },
  {
    says: 'keeps still where the step does more, or the script may',
    file: 'FROM a\nRUN cd /app && make\nRUN export A=$(make)\nRUN . ./setup.sh\nRUN ["cd", "/app"]\nRUN cd /a > /log\nRUN cd .\nRUN <<E\ncd /app\nE\n',
    found: [],
  },
]);
