using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Knowledge;

/// <summary>What a case tells. Empty texts count as missing.</summary>
public sealed record CaseContent
{
    public required long TypeId { get; init; }

    public long? SubtypeId { get; init; }

    public string? Title { get; init; }

    /// <summary>What happened.</summary>
    public string? Situation { get; init; }

    /// <summary>What was done about it.</summary>
    public string? Measures { get; init; }

    /// <summary>What to do the next time.</summary>
    public string? Lesson { get; init; }

    public string? Cause { get; init; }

    public string? Remedy { get; init; }

    /// <summary>CAS-04. The texts that hold personal data, and what was found in each, by the name of the text.</summary>
    public IReadOnlyList<(string Field, IReadOnlyList<string> Found)> PersonalData(PersonalDataScanner scanner)
    {
        (string Field, string? Told)[] texts =
        [
            (nameof(Title), Title), (nameof(Situation), Situation), (nameof(Measures), Measures),
            (nameof(Lesson), Lesson), (nameof(Cause), Cause), (nameof(Remedy), Remedy),
        ];
        return
        [
            .. from text in texts
               let found = scanner.FindIn(Text.Given(text.Told) ?? "")
               where found.Count > 0
               select (text.Field, found),
        ];
    }
}
