using Microsoft.Extensions.Primitives;

namespace CrmPortal.Testing;

/// <summary>What a test types into a form: field → value or values.</summary>
public sealed class Fields() : Dictionary<string, StringValues>(StringComparer.Ordinal);
