using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Knowledge;

internal sealed class CaseArticleMapping : IEntityTypeConfiguration<CaseArticle>
{
    public void Configure(EntityTypeBuilder<CaseArticle> article)
    {
        article.Ignore(a => a.Number);
        article.Property(a => a.Title).HasMaxLength(CaseArticle.TitleLimit);
        article.Property(a => a.Situation).HasMaxLength(CaseArticle.TextLimit);
        article.Property(a => a.Measures).HasMaxLength(CaseArticle.TextLimit);
        article.Property(a => a.Lesson).HasMaxLength(CaseArticle.TextLimit);
        article.Property(a => a.Cause).HasMaxLength(CaseArticle.TextLimit);
        article.Property(a => a.Remedy).HasMaxLength(CaseArticle.TextLimit);
        article.Property(a => a.ReturnReason).HasMaxLength(CaseArticle.TextLimit);
        article.Property(a => a.RetireReason).HasMaxLength(CaseArticle.TextLimit);
        article.HasOne<Complaint>().WithMany().HasForeignKey(a => a.ComplaintId);
        article.HasOne<ComplaintType>().WithMany().HasForeignKey(a => a.TypeId);
        article.HasOne<ComplaintType>().WithMany().HasForeignKey(a => a.SubtypeId);
        article.HasOne<User>().WithMany().HasForeignKey(a => a.AuthorId);
        article.HasOne<User>().WithMany().HasForeignKey(a => a.PublisherId);
        article.HasIndex(a => new { a.TypeId, a.Status });
    }
}
