namespace ReformFlow.Tests.Web.Teams;

/// <summary>A server on which Teams is on. Nobody answers there, and nobody is asked before somebody is told something.</summary>
public class TeamsServer : RunningServer
{
    public TeamsServer() => Options =
    [
        "--ReformFlow:Private:Url=", "--ReformFlow:Teams:Enabled=true", "--ReformFlow:Teams:TenantId=ninomiya.example", "--ReformFlow:Teams:ClientId=11111111-2222-3333-4444-555555555555",
        "--ReformFlow:Teams:ClientSecret=s3cret", "--ReformFlow:Teams:BaseUrl=https://reform.example.lg.jp",
        // Port 9 of this machine: a request fails at once instead of leaving it.
        "--ReformFlow:Teams:BaseAddress=http://127.0.0.1:9/v1.0", "--ReformFlow:Teams:Authority=https://127.0.0.1:9/",
    ];
}
