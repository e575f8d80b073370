//! Many tickets, for benchmarks: through the use cases, so that they are as real as any.

use domain::draft::{ContactDraft, Draft};
use domain::{Category, Language};
use futures::StreamExt;
use futures::stream;

use crate::{Desk, Error, NewRequest, Result};

/// How many are filed at once: enough to fill the writer's groups.
const AT_ONCE: usize = 64;

impl Desk {
    /// Files `open + ended` tickets in every language and category and ends `ended` of them. For benchmarks;
    /// `Error::Forbidden` where this is no demo.
    pub async fn load_many(&self, open: usize, ended: usize) -> Result<()> {
        if !self.is_demo().await? {
            return Err(Error::Forbidden);
        }
        let one = |n: usize| async move {
            let request = NewRequest {
                key: format!("bulk-{n:08}"),
                draft: draft(n),
                files: Vec::new(),
                kept: Vec::new(),
                by: None,
                waited: 0,
            };
            let receipt = self.file_request(request).await.map_err(|e| Error::Internal(e.to_string()))?;
            // Every hundredth stays, so that what is open lies scattered among what is not.
            if n * open / (open + ended) == (n + 1) * open / (open + ended) {
                self.exhibitor_withdraws(&receipt.secret).await?;
            }
            Ok::<_, Error>(())
        };
        let mut all = stream::iter(0..open + ended).map(one).buffer_unordered(AT_ONCE);
        while let Some(done) = all.next().await {
            done?;
        }
        Ok(())
    }
}

fn draft(n: usize) -> Draft {
    // Categories for lawyers come first in the list: three of four tickets are theirs, as at a real desk.
    let category =
        if n.is_multiple_of(4) { Category::ALL[n / 4 % Category::ALL.len()] } else { Category::Contract };
    let required = category.questions().iter().filter(|q| q.required);
    let answer = |q: &domain::question::Question| match q.kind {
        domain::question::Kind::Choice(codes) => codes[0].to_owned(),
        _ => "1".to_owned(),
    };
    Draft {
        language: Language::ALL[n % Language::ALL.len()].code().into(),
        category: category.code().into(),
        answers: required.map(|q| (q.code.to_owned(), answer(q))).collect(),
        story: format!(
            "Request {n}: the buyer paid a part and now asks for a discount before paying the rest."
        ),
        hall: "5.1".into(),
        stand: format!("C{:02}", n % 100),
        contact: ContactDraft {
            name: format!("Visitor {n}"),
            company: format!("Company {}", n % 997),
            ..Default::default()
        },
        consent: true,
        ..Default::default()
    }
}
