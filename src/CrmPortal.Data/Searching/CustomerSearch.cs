using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Searching;

/// <summary>
/// A search for customers by words that must all occur, each as any part of a name, number, telephone number or
/// e-mail address of the customer or of their contacts. It narrows whatever query it is given, so visibility filters
/// stay in force. Prepared once, because how to search depends on how common the words are: docs/adr/0010.
/// </summary>
public sealed class CustomerSearch
{
    /// <summary>From so many index rows on a term counts as common; fewer are read and sorted in a few milliseconds.</summary>
    private const int Common = 1000;

    /// <summary>Up to so many rows a term is rare enough: looking for a rarer one costs more than it saves.</summary>
    private const int RareEnough = 20;

    private const int ProbedTerms = 3;

    private readonly CrmDbContext _db;
    private readonly IReadOnlyList<SearchTerm> _terms;
    private readonly IReadOnlyList<GramRange> _rarest;
    private readonly bool _isCommon;

    private CustomerSearch(CrmDbContext db, IReadOnlyList<SearchTerm> terms, IReadOnlyList<GramRange> rarest, bool isCommon)
    {
        _db = db;
        _terms = terms;
        _rarest = rarest;
        _isCommon = isCommon;
    }

    /// <summary>Nothing was typed: everything is found.</summary>
    public bool IsBlank => _terms.Count == 0;

    public static async Task<CustomerSearch> ForAsync(CrmDbContext db, string? words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var terms = SearchText.Terms(words);
        IReadOnlyList<GramRange> rarest = [];
        var fewest = int.MaxValue;
        foreach (var term in terms.OrderByDescending(t => t.Spellings[0].Length).Take(ProbedTerms))
        {
            var (ranges, count) = await RarestOfAsync(db, term, ct);
            if (count < fewest)
            {
                (rarest, fewest) = (ranges, count);
            }

            if (fewest <= RareEnough)
            {
                break;
            }
        }

        return new CustomerSearch(db, terms, rarest, fewest >= Common);
    }

    /// <summary>The found ones among <paramref name="customers"/>, for any order that the table has an index for.</summary>
    public IQueryable<Customer> Among(IQueryable<Customer> customers)
    {
        if (IsBlank)
        {
            return customers;
        }

        if (!_isCommon)
        {
            var candidates = In(_rarest).Select(g => g.CustomerId);
            customers = customers.Where(c => candidates.Contains(c.Id));
        }

        return customers.Join(Texts(), c => c.Id, t => t.CustomerId, (c, _) => c);
    }

    /// <summary>
    /// The found ones among <paramref name="customers"/>, by descending key: the order in which a search answers
    /// fastest, as it stops when the page is full.
    /// </summary>
    /// <param name="customers">Filtered as need be, not ordered.</param>
    /// <param name="before">The last key of the page before; null for the first page.</param>
    public IQueryable<Customer> NewestFirst(IQueryable<Customer> customers, long? before)
    {
        var limit = before ?? long.MaxValue;
        if (!_isCommon || _rarest is not [{ IsOneKey: true } range])
        {
            return Among(customers.Where(c => c.Id < limit)).OrderByDescending(c => c.Id);
        }

        // Ordered by the column of the index, not by the equal key of the customer: SQLite would sort all matches.
        var gram = range.From;
        return from g in _db.Set<SearchGram>()
               where g.Gram == gram && g.CustomerId < limit
               join c in customers on g.CustomerId equals c.Id
               join t in Texts() on g.CustomerId equals t.CustomerId
               orderby g.CustomerId descending
               select c;
    }

    private IQueryable<CustomersText> Texts()
    {
        IQueryable<CustomersText> texts = _db.Set<CustomersText>();
        foreach (var term in _terms)
        {
            var first = term.Spellings[0];
            if (term.Spellings.Count == 1)
            {
                texts = texts.Where(t => t.Text.Contains(first));
            }
            else
            {
                var second = term.Spellings[1];
                texts = texts.Where(t => t.Text.Contains(first) || t.Text.Contains(second));
            }
        }

        return texts;
    }

    private IQueryable<SearchGram> In(IReadOnlyList<GramRange> ranges) =>
        ranges.Select(r => In(_db, r)).Aggregate((one, other) => one.Concat(other));

    private static IQueryable<SearchGram> In(CrmDbContext db, GramRange range)
    {
        var (from, to) = (range.From, range.To);
        return range.IsOneKey
            ? db.Set<SearchGram>().Where(g => g.Gram == from)
            : db.Set<SearchGram>().Where(g => g.Gram >= from && g.Gram <= to);
    }

    /// <summary>For each spelling the range with the fewest rows, and how many they are in all.</summary>
    private static async Task<(IReadOnlyList<GramRange> Ranges, int Count)> RarestOfAsync(
        CrmDbContext db, SearchTerm term, CancellationToken ct)
    {
        List<GramRange> ranges = [];
        var total = 0;
        foreach (var spelling in term.Spellings)
        {
            GramRange? rarest = null;
            var fewest = int.MaxValue;
            foreach (var range in Grams.RangesOf(spelling))
            {
                var count = await In(db, range).Take(Common).CountAsync(ct);
                if (count < fewest)
                {
                    (rarest, fewest) = (range, count);
                }

                if (fewest <= RareEnough)
                {
                    break;
                }
            }

            ranges.Add(rarest!);
            total += fewest;
        }

        return (ranges, total);
    }
}
