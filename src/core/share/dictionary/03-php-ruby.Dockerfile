FROM composer:2 AS vendor
COPY database/ database/
RUN composer install --ignore-platform-reqs --no-interaction --no-plugins --no-scripts --prefer-dist
RUN composer dump-autoload --optimize --classmap-authoritative
FROM php:8.4-fpm-alpine AS php
RUN docker-php-ext-configure gd --with-freetype --with-jpeg \
    && docker-php-ext-install -j"$(nproc)" bcmath exif gd intl mbstring mysqli opcache pcntl pdo_mysql pdo_pgsql soap sockets zip \
    && pecl install redis xdebug apcu \
    && docker-php-ext-enable redis opcache
RUN mv "$PHP_INI_DIR/php.ini-production" "$PHP_INI_DIR/php.ini"
COPY --from=vendor /app/vendor/ /var/www/html/vendor/
COPY php.ini /usr/local/etc/php/conf.d/
WORKDIR /var/www/html
RUN php artisan config:cache && php artisan route:cache && php artisan storage:link
RUN chown -R www-data:www-data /var/www/html/storage /var/www/html/bootstrap/cache
EXPOSE 9000
CMD ["php-fpm"]
FROM php:8.4-apache
RUN a2enmod rewrite headers
CMD ["apache2-foreground"]
FROM ruby:3.4-slim AS ruby
ENV RAILS_ENV=production BUNDLE_DEPLOYMENT=1 BUNDLE_PATH=/usr/local/bundle BUNDLE_WITHOUT=development:test
RUN gem install bundler foreman --no-document
COPY Gemfile Gemfile.lock .ruby-version ./
RUN bundle config set --local without 'development test' && \
    bundle install --jobs 4 --retry 3 && \
    rm -rf ~/.bundle/ "${BUNDLE_PATH}"/ruby/*/cache "${BUNDLE_PATH}"/ruby/*/bundler/gems/*/.git && \
    bundle exec bootsnap precompile --gemfile app/ lib/
RUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /rails /rails
RUN chown -R rails:rails db log storage tmp
ENTRYPOINT ["/rails/bin/docker-entrypoint"]
CMD ["./bin/rails", "server", "-b", "0.0.0.0"]
CMD ["bundle", "exec", "puma", "-C", "config/puma.rb"]
