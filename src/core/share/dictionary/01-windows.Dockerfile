# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS installer
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
RUN Invoke-WebRequest -UseBasicParsing -Uri "https://github.com/$env:VERSION.zip" -OutFile app.zip; `
    Expand-Archive app.zip -DestinationPath C:\ ; `
    New-Item -ItemType Directory -Force -Path C:\app | Out-Null; `
    Start-Process msiexec.exe -ArgumentList '/i', 'setup.msi', '/quiet', '/norestart' -NoNewWindow -Wait; `
    Remove-Item -Force -Recurse app.zip
FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2019
WORKDIR C:\inetpub\wwwroot
FROM mcr.microsoft.com/windows/nanoserver:1809
COPY --from=installer ["C:\\Program Files\\app", "C:\\app"]
USER ContainerAdministrator
