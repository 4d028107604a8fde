import { testAdvice } from '#testing/adviceExamples.ts';

testAdvice('heredoc-blank', [
  {
    says: 'sees a file that COPY does not take from its here-document',
    file: 'FROM a\nCOPY << EOF /f\nx\nEOF\n',
    found: ['2: COPY << EOF <<EOF'],
    fixed: 'FROM a\nCOPY <<EOF /f\nx\nEOF\n',
  },
  {
    says: 'sees a here-document that is none',
    file: 'FROM a\nRUN cat <<- EOF\nRUN x\n',
    found: ['2: RUN <<- EOF <<-EOF'],
  },
  {
    says: 'keeps still where BuildKit takes the blank, and where there is no here-document',
    file: 'FROM a\nRUN << EOF\nx\nEOF\nCOPY <<EOF /f\nx\nEOF\nRUN echo "<<- EOF" $((1 <<- 2))\nRUN <<-EOF\nx\nEOF\nCOPY << /f\n',
    found: [],
  },
]);
