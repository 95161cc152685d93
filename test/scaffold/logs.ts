// Decision logs in miniature, as the tools of their kind leave them.
import type { LogFile } from "../../src/core/index.ts";

const files = (of: Readonly<Record<string, string>>): LogFile[] =>
  Object.entries(of).map(([name, text]) => ({ name, text }));

const nygardRecord = (number: number, title: string, status = "Accepted") => `# ${number}. ${title}

Date: 2025-0${number}-07

## Status

${status}

## Context

We grow.

## Decision

We do it.

## Consequences

It costs.
`;

export const adrTools = files({
  "0001-keep-records.md": nygardRecord(1, "Keep records"),
  "0002-use-redis.md": nygardRecord(2, "Use Redis", "Superseded by [3. Use Kafka](0003-use-kafka.md)"),
  "0003-use-kafka.md": nygardRecord(3, "Use Kafka", "Accepted\n\nSupersedes [2. Use Redis](0002-use-redis.md)"),
});

const madrRecord = (title: string) => `---
parent: Decisions
status: "accepted"
date: 2025-05-02
decision-makers: [Ana, Ben]
---

# ${title}

## Context and Problem Statement

Which?

## Considered Options

* One
* Two

## Decision Outcome

Chosen option: "One", because it is small.

### Consequences

* Good, because it is small
* Bad, because it is new

## Pros and Cons of the Options

### One

* Good, because it is small

### Two

* Bad, because it is large
`;

export const madr = files({
  "0000-adr-template.md": madrRecord("{short title}"),
  "0001-use-one.md": madrRecord("Use One"),
  "0002-use-two.md": madrRecord("Use Two"),
  "0003-use-three.md": madrRecord("Use Three"),
});

const log4brainsRecord = (title: string) => `# ${title}

- Status: accepted
- Deciders: Ana, Ben
- Date: 2025-05-02
- Tags: cache

## Context and Problem Statement

Which?

## Decision Outcome

Chosen option: "One", because it is small.

### Positive Consequences

- It is small

### Negative Consequences

- It is new

## Links

- Refines [use-x](20250101-use-x.md)
`;

export const log4brains = files({
  "20250101-use-x.md": log4brainsRecord("Use X"),
  "20250502-use-y.md": log4brainsRecord("Use Y"),
  "20250503-use-z.md": log4brainsRecord("Use Z"),
});

const vietnameseRecord = (number: string, title: string) => `# ADR-${number}: ${title}

**Trạng thái:** ✅ Đã chấp nhận
**Ngày:** 02/05/2025
**Người quyết định:** Nhóm nền tảng
**Thay thế cho:** ADR-001

---

## Bối cảnh

Hệ thống lớn dần.

## Các phương án

### Phương án 1: Một cơ sở dữ liệu

**Ưu điểm:**

- Đơn giản

**Nhược điểm:**

- Phụ thuộc nhau

### Phương án 2: Mỗi dịch vụ một cơ sở dữ liệu (Được chọn)

**Ưu điểm:**

- Độc lập

**Nhược điểm:**

- Nhiều việc

## Quyết định

Chọn phương án 2.

## Hệ quả

### Tích cực

- Nhanh

### Tiêu cực

- Tốn kém
`;

export const vietnamese = files({
  "ADR-002-co-so-du-lieu.md": vietnameseRecord("002", "Cơ sở dữ liệu"),
  "ADR-003-hang-doi.md": vietnameseRecord("003", "Hàng đợi"),
  "ADR-004-bo-nho-dem.md": vietnameseRecord("004", "Bộ nhớ đệm"),
});
