namespace CrmPortal.Data.Searching;

/// <summary>A window of <see cref="Grams"/> that occurs in a customer's text.</summary>
internal sealed class SearchGram
{
    public required long Gram { get; init; }

    public required long CustomerId { get; init; }
}
