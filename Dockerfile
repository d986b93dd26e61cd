FROM python:3.13-slim AS build
WORKDIR /app
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /app tussentijd && mkdir -p /app/var && chown tussentijd /app/var
WORKDIR /app
COPY --from=build /venv /venv
COPY manage.py LICENSE ./
COPY config config
COPY handreiking handreiking
COPY directory directory
COPY templates templates
COPY static static
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
# Read by granian and by config/wsgi.py, which keeps two of them free for who only reads.
ENV GRANIAN_BLOCKING_THREADS=4
# Static files are gathered with a throw-away local key; production settings come at run time.
RUN TUSSENTIJD_VAR=/tmp/build python manage.py collectstatic --noinput --verbosity 0 && rm -rf /tmp/build
USER tussentijd
EXPOSE 8000
ENV HOST=0.0.0.0 PORT=8000 WEB_WORKERS=2
CMD ["python", "-m", "config.serve", "--web-only"]
