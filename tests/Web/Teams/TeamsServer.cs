namespace ReformFlow.Tests.Web.Teams;

/// <summary>A server on which Teams is on. Nobody answers there, and nobody is asked before somebody is told something.</summary>
public class TeamsServer : RunningServer
{
    public TeamsServer() => Options =
    [
        "--ReformFlow:Private:Url=", "--ReformFlow:Notifications:Teams:Enabled=true", "--ReformFlow:Notifications:Teams:TenantId=ninomiya.example", "--ReformFlow:Notifications:Teams:ClientId=11111111-2222-3333-4444-555555555555",
        "--ReformFlow:Notifications:Teams:ClientSecret=s3cret", "--ReformFlow:Notifications:Teams:BaseUrl=https://reform.example.lg.jp",
        // Port 9 of this machine: a request fails at once instead of leaving it.
        "--ReformFlow:Notifications:Teams:BaseAddress=http://127.0.0.1:9/v1.0", "--ReformFlow:Notifications:Teams:Authority=https://127.0.0.1:9/",
    ];
}
