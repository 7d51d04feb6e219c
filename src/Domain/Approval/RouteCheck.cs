namespace ReformFlow.Domain.Approval;

/// <summary>Whether a route can be walked to its end by different persons, with the posts as they are held today.</summary>
public static class RouteCheck
{
    /// <summary>
    /// The posts for which nobody is left once every other step has its own person; empty when the route can finish.
    /// Opening a cycle lists them, and a submission that could only get stuck is refused.
    /// </summary>
    /// <param name="route">The route.</param>
    /// <param name="office">The posts today.</param>
    /// <param name="outside">Persons who may decide nothing, such as the submitter; empty when nobody is known yet.</param>
    public static Values<PostId> Stuck(Route route, Office office, Values<PersonId> outside) =>
        new Search(route, office).From(outside.Select(person => new Hand(person, Verb.Submit, null)).ToValues(), []);

    /// <summary>
    /// Tries who decides for which post, and in which order where the order is free: who holds two posts must be kept for
    /// the step that only he can take. A route has a dozen posts at most, and the first way found ends the search.
    /// </summary>
    private sealed class Search(Route route, Office office)
    {
        private readonly Dictionary<(string Hands, string Passed), Values<PostId>> _known = [];

        /// <summary>The shortest list of stuck posts from here on.</summary>
        public Values<PostId> From(Values<Hand> hands, Values<PostId> passed)
        {
            var pending = Turn.PendingDecisions(route, passed).ToList();
            if (pending.Count == 0) return [];
            // The same persons at the same posts lead to the same end, in whatever order they got there.
            var situation = (Key(hands.Select(hand => $"{hand.Person}>{hand.ForPost}")), Key(passed.Select(post => post.Value)));
            if (!_known.TryGetValue(situation, out var shortest)) _known[situation] = shortest = Certain(pending, hands, passed) ?? Shortest(pending, hands, passed);
            return shortest;
        }

        // Stryker disable once linq : any fixed order makes the same key of the same things
        private static string Key(IEnumerable<string> things) => string.Join(' ', things.Order(StringComparer.Ordinal));

        // Nobody today is nobody later, and whoever can take no other step is best used here: neither needs a choice.
        private Values<PostId>? Certain(List<PostId> pending, Values<Hand> hands, Values<PostId> passed)
        {
            foreach (var post in pending)
            {
                var able = Able(post, hands);
                if (able.Count == 0) return [post, .. From(hands, passed.With(post))];
                if (able.FirstOrDefault(person => !IsNeededElsewhere(person, post, passed)) is { } free)
                    return From(hands.With(new(free, Verb.Endorse, post)), passed.With(post));
            }
            return null;
        }

        private Values<PostId> Shortest(List<PostId> pending, Values<Hand> hands, Values<PostId> passed)
        {
            Values<PostId>? shortest = null;
            foreach (var stuck in pending.SelectMany(post => WaysOn(post, hands, passed)))
            {
                if (shortest is null || stuck.Count < shortest.Count) shortest = stuck;
                // Stryker disable once all : going on after a way was found changes nothing but the time it takes
                if (shortest.Count == 0) break;
            }
            return shortest!;
        }

        private IEnumerable<Values<PostId>> WaysOn(PostId post, Values<Hand> hands, Values<PostId> passed) =>
            Able(post, hands).DistinctBy(PlacesOf).Select(person => From(hands.With(new(person, Verb.Endorse, post)), passed.With(post)));

        private Values<PersonId> Able(PostId post, Values<Hand> hands) => Turn.WhoMayDecide(post, post == route.Approver, hands, office);

        // Stryker disable linq,equality : whoever is held back without need only costs more tries
        private bool IsNeededElsewhere(PersonId person, PostId post, Values<PostId> passed) =>
            route.AllPosts.Except(passed).Where(other => other != post).SelectMany(office.Upwards)
                .Any(above => above.Holders.Contains(person) || above.Deputies.Contains(person));

        // Stryker restore linq,equality

        // Persons with the same posts and deputyships are interchangeable; trying one of them keeps the search small.
        private Values<PostId> PlacesOf(PersonId person) =>
            office.Posts.Where(post => post.Holders.Contains(person) || post.Deputies.Contains(person)).Select(post => post.Id).ToValues();
    }
}
