using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Tests.Web.Published;

/// <summary>An archive in memory; after its first answer one more version is public where one is named.</summary>
internal sealed class PublishingArchive(Values<FrozenSheet> before, FrozenSheet? published = null) : ISheetArchive, IPublicPlans
{
    private bool _isPublished;

    public Task<Values<FrozenSheet>> OfPlanAsync(MunicipalityId municipality, PlanId plan, FiscalYear? year, CancellationToken cancellation) => Task.FromResult(Answer());

    public Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, PlanId plan, CancellationToken cancellation) => Task.FromResult(Valid(Answer()));

    public Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, ItemId item, CancellationToken cancellation) => Task.FromResult(Valid(Of(item)));

    public Task<Values<FrozenSheet>> OfItemAsync(MunicipalityId municipality, ItemId item, FiscalYear? year, CancellationToken cancellation) => Task.FromResult(Of(item));

    public Task<Values<FrozenVersionName>> NamesAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation) =>
        Task.FromResult(Answer().Select(each => new FrozenVersionName(each.Sheet, each.Version, each.Hash)).ToValues());

    public Task<FrozenSheet?> FindAsync(SheetId sheet, int version, CancellationToken cancellation) => Task.FromResult(Answer().FirstOrDefault(each => each.Sheet == sheet && each.Version == version));

    public Task<Values<FrozenSheet>> AllAsync(CancellationToken cancellation) => Task.FromResult<Values<FrozenSheet>>([Answer()[^1]]);

    private Values<FrozenSheet> Answer()
    {
        var answer = _isPublished && published is not null ? before.Append(published).ToValues() : before;
        _isPublished = true;
        return answer;
    }

    private Values<FrozenSheet> Of(ItemId item) => Answer().Where(each => each.Sheet.Item == item).ToValues();

    private static Values<FrozenSheet> Valid(Values<FrozenSheet> all) => all.GroupBy(each => each.Sheet).Select(same => same.MaxBy(each => each.Version)!).ToValues();
}
