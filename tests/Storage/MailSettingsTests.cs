using ReformFlow.Silo.Hosting;

namespace ReformFlow.Tests.Storage;

/// <summary>Where links of a Development lead that names no address.</summary>
public class MailSettingsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5090", "http://127.0.0.1:5090"), InlineData(" http://localhost:5091/ ; https://localhost:5443", "http://localhost:5091")]
    [InlineData("http://*:5092", "http://127.0.0.1:5092"), InlineData("http://+:5093", "http://127.0.0.1:5093"), InlineData("http://0.0.0.0:5094", "http://127.0.0.1:5094")]
    [InlineData(null, null), InlineData("", null), InlineData("5090", null), InlineData("http://127.0.0.1:0", null)]
    public void TheFirstAddressServed_AsAReaderCanAskForIt(string? urls, string? address) => Assert.Equal(address, MailSettings.Address(urls));
}
