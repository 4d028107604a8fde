FROM node:22-slim
WORKDIR /app
COPY package.json package-lock.json ./
ARG NPM_TOKEN
RUN echo "//npm.example.com/:_authToken=$NPM_TOKEN" > .npmrc && npm ci
RUN rm .npmrc
COPY . .
CMD ["node", "server.js"]
