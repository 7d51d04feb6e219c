using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>Keeps the keys of cookies and forms in the database, so that they outlive a restart and any node knows them.</summary>
internal sealed class KeyRingXml(IKeyRing ring) : IXmlRepository
{
    // The interface is synchronous; the calls come at the start and every ninety days.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(() => ring.AllAsync()).GetAwaiter().GetResult().Select(XElement.Parse)
        .Where(element => element.Name != FirstAdministrator.Element).ToList();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => ring.KeepAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
}
