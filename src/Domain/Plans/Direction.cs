namespace ReformFlow.Domain.Plans;

/// <summary>What counts as better for a series. Closed: these are all the kinds there are.</summary>
public abstract record Direction
{
    private Direction() { }

    /// <summary>向上: more is better.</summary>
    public sealed record Higher : Direction;

    /// <summary>低減: less is better.</summary>
    public sealed record Lower : Direction;

    /// <summary>Inside the target's range is good, outside it on either side is not.</summary>
    public sealed record Within : Direction;

    /// <summary>A ladder of steps (検討 → 策定 → 公表 → 検証); further up is better.</summary>
    public sealed record Milestones : Direction
    {
        /// <summary>At least two different steps, the first one lowest.</summary>
        public Milestones(Values<string> steps)
        {
            Steps = Guard.Distinct(steps, step => step);
            Guard.Holds(steps.Count >= 2, "A ladder has at least two steps.", nameof(steps));
            foreach (var step in steps) Guard.Line(step, Cells.Cell.Longest, nameof(steps));
        }

        /// <summary>The steps from the lowest to the highest.</summary>
        public Values<string> Steps { get; }

        /// <summary>The step's height, 0 for the lowest; null when the words are not on the ladder.</summary>
        public int? HeightOf(string printed)
        {
            var words = printed.Trim();
            for (var height = 0; height < Steps.Count; height++)
                if (Steps[height] == words) return height;
            return null;
        }
    }
}
