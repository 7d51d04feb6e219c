using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ReformFlow.Web.Observing;

namespace ReformFlow.Tests.Web.Observing;

/// <summary>The private listener is one address with one port, and the default one stops no start.</summary>
public class PrivatePortTests
{
    [Fact]
    public void TwoStartsAtOnce_BothGoOnAndOneOfThemHasTheDefaultPort()
    {
        var (first, second) = (WebApplication.CreateBuilder(), WebApplication.CreateBuilder());
        using var one = PrivatePort.Reserve(first);
        using var other = PrivatePort.Reserve(second);

        // Whoever has it, maybe a third program, the second one here does without.
        Assert.Equal("http://127.0.0.1:5080", other.Beside("http://127.0.0.1:5080"));
        Assert.Null(other.Bind(new IPEndPoint(IPAddress.Loopback, 5081)));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("127.0.0.2", false)]
    [InlineData("192.0.2.1", false)]
    public void TheSamePortAtAnotherAddress_IsNotPrivate(string address, bool isPrivate)
    {
        var builder = WebApplication.CreateBuilder(["--ReformFlow:Private:Url=http://127.0.0.1:0"]);
        using var own = PrivatePort.Reserve(builder);
        using var socket = own.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var request = new DefaultHttpContext { Connection = { LocalIpAddress = IPAddress.Parse(address), LocalPort = ((IPEndPoint)socket!.LocalEndPoint!).Port } };

        Assert.Equal(isPrivate, own.Has(request));
        request.Connection.LocalPort++;
        Assert.False(own.Has(request));
    }
}
